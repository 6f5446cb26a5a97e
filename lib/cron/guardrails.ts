import { setStatus } from '#lib/core/experiments/set-status'
import { percentText } from '#lib/core/statistics/verdict-reason'
import { raiseNotice } from '#lib/notices/raise-notice'
import { recordAudit } from '#lib/publish/audit'
import { readSettings } from '#lib/publish/settings'
import { analyseVitals, type VitalResult } from '#lib/results/analyse-vitals'
import { frameExperiment } from '#lib/results/frame-experiment'
import { readEpochVitals } from '#lib/results/read-epoch-vitals'
import { publishByClock } from './publish-by-clock.ts'
import { type Running, readRunning } from './read-running.ts'
import { UNATTENDED } from './unattended.ts'

/**
 * Stops running experiments whose draft says `autoStop` and of which a variant makes pages slower: beyond chance among
 * all vitals and treatments, at any number of looks, and noticeably. The audit log says why.
 * @throws when a store does not answer, or the publish is refused: the next run tries again
 */
export async function guardrails(now: Date): Promise<readonly string[]> {
  const { running } = await readRunning(now.getTime(), (draft) => draft.definition.autoStop === true)
  if (running.length === 0) return []
  const { alpha } = (await readSettings()).decision
  const did: string[] = []
  for (const one of running) {
    const harm = harmIn(await vitalsOf(one, now.getTime(), alpha))
    if (harm === null) continue
    const { id } = one.live
    if (!(await publishByClock('stop', [id], setStatus(id, 'stop'), now))) continue
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

async function vitalsOf(
  { live, draft, record }: Running,
  now: number,
  alpha: number,
): Promise<readonly VitalResult[]> {
  const frame = frameExperiment({ id: live.id, draft, live, record }, now)
  return frame === null
    ? []
    : analyseVitals(await readEpochVitals(live.id, frame.tag, { now }), frame.keys, alpha)
}

/** Which variants harm which vitals, in words; null for none. */
function harmIn(vitals: readonly VitalResult[]): string | null {
  const harms = vitals.flatMap(({ metric, variants }) =>
    variants
      .filter(({ isHarmed }) => isHarmed)
      .map(({ key, difference }) => `${key} harms ${metric} (${percentText(difference ?? 0)})`),
  )
  return harms.length === 0 ? null : harms.join('; ')
}
