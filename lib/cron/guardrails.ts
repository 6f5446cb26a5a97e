import { setStatus } from '#lib/core/experiments/set-status'
import { goalName } from '#lib/core/format/goal-name'
import { percentText, pointsText } from '#lib/core/statistics/verdict-reason'
import { raiseNotice } from '#lib/notices/raise-notice'
import { recordAudit } from '#lib/publish/audit'
import { readSettings } from '#lib/publish/settings'
import { analyseGuardrails, type GuardrailResult } from '#lib/results/analyse-guardrails'
import { analyseVitals, type VitalResult } from '#lib/results/analyse-vitals'
import { frameExperiment } from '#lib/results/frame-experiment'
import { freezeEnded } from '#lib/results/freeze-ended'
import { readSumsAndVitals } from '#lib/results/read-sums-and-vitals'
import { publishByClock } from './publish-by-clock.ts'
import { type Running, readRunning } from './read-running.ts'
import { UNATTENDED } from './unattended.ts'

/**
 * Stops running experiments whose draft says `autoStop` and of which a variant makes pages slower, noticeably, or a goal
 * worse that must not get worse: beyond chance among all vitals, or all such goals, and treatments, at any number of
 * looks. The audit log says why.
 * @throws when a store does not answer, or the publish is refused: the next run tries again
 */
export async function guardrails(now: Date): Promise<readonly string[]> {
  const { running } = await readRunning(now.getTime(), (draft) => draft.definition.autoStop === true)
  if (running.length === 0) return []
  const { alpha } = (await readSettings()).decision
  const did: string[] = []
  for (const one of running) {
    const harm = await harmOf(one, now.getTime(), alpha)
    if (harm === null) continue
    const { id } = one.live
    if (!(await publishByClock('stop', [id], setStatus(id, 'stop'), now))) continue
    // What it was stopped on, before anything else is counted.
    await freezeEnded(id)
    await recordAudit({
      at: now.toISOString(),
      by: UNATTENDED.by,
      action: 'guardrail-stop',
      subject: `experiments/${id}`,
      outcome: 'ok',
      detail: harm,
      requestId: null,
    })
    await raiseNotice(
      {
        kind: 'stopped',
        subject: `experiments/${id}`,
        occasion: one.live.seed,
        title: `${one.draft.definition.name ?? id} was stopped`,
        detail: `A guardrail was broken: ${harm}. Everybody gets the control.`,
        href: `/console/experiments/${id}`,
      },
      now,
    )
    did.push(`stopped ${id}: ${harm}`)
  }
  return did
}

/** Which variants harm which vitals and goals, in words; null for none. */
async function harmOf({ live, draft, record }: Running, now: number, alpha: number): Promise<string | null> {
  const frame = frameExperiment({ id: live.id, draft, live, record }, now)
  if (frame === null) return null
  const { sums, vitals } = await readSumsAndVitals(live.id, frame.tag, now)
  const harms = [
    ...analyseVitals(vitals, frame.keys, alpha).flatMap(harmedVital),
    ...analyseGuardrails(sums.epochs, frame, alpha).flatMap(harmedGoal),
  ]
  return harms.length === 0 ? null : harms.join('; ')
}

function harmedVital({ metric, variants }: VitalResult): readonly string[] {
  return variants
    .filter(({ isHarmed }) => isHarmed)
    .map(({ key, difference }) => `${key} harms ${metric} (${percentText(difference ?? 0)})`)
}

function harmedGoal({ goal, variants }: GuardrailResult): readonly string[] {
  return variants
    .filter(({ isHarmed }) => isHarmed)
    .map(({ key, lift, difference }) => {
      const change = lift === null ? pointsText(difference ?? 0) : percentText(lift)
      return `${key} harms ${goalName(goal)} (${change})`
    })
}
