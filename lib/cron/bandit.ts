import { log } from '#lib/observability/log'
import { publishRatios } from '#lib/publish/publish-ratios'
import { judgedOf } from '#lib/results/decide-experiment'
import { frameExperiment } from '#lib/results/frame-experiment'
import { isWorthPublishing, planRatios } from '#lib/results/plan-ratios'
import { readExperimentSums } from '#lib/results/read-experiment-sums'
import { type Running, readRunning } from './read-running.ts'
import { UNATTENDED } from './unattended.ts'

/** Ratios stand for so long at least, so that an epoch has visitors to be compared. */
const REST_MS = 3_600_000
const DEFAULT_FLOOR = 0.05

/**
 * Gives running experiments whose published draft says `allocation: bandit` the ratios that follow from what was
 * counted, when they differ by more than two points and the last ones stood for an hour. A draft with unpublished edits
 * changes nothing: who may edit may not publish. A publish that is refused is left to the next run.
 * @throws when a store does not answer
 */
export async function bandit(now: Date): Promise<readonly string[]> {
  const { running, ...live } = await readRunning(
    now.getTime(),
    (draft) => draft.definition.allocation === 'bandit',
  )
  let { version } = live
  const did: string[] = []
  for (const one of running.filter((candidate) => isDue(candidate, now.getTime()))) {
    const ratios = await planFor(one, now.getTime())
    if (ratios === null) continue
    const { id } = one.live
    const { confirmed: _, ...unattended } = UNATTENDED
    const wish = { ...unattended, action: 'bandit', experiment: id, version, ratios, at: now } as const
    const outcome = await publishRatios(wish)
    if (!outcome.ok) {
      log('warn', 'bandit-refused', { experiment: id, code: outcome.code })
      continue
    }
    version = outcome.version
    did.push(`${id}: ${outcome.sentence}`)
  }
  return did
}

function isDue({ draft, record }: Running, now: number): boolean {
  const openedAt = record?.epochs.at(-1)?.openedAt
  const isPublished = record?.publishedRevision === draft.revision
  return isPublished && (openedAt === undefined || now - Date.parse(openedAt) >= REST_MS)
}

async function planFor(
  { live, draft, record }: Running,
  now: number,
): Promise<Readonly<Record<string, number>> | null> {
  const frame = frameExperiment({ id: live.id, draft, live, record }, now)
  if (frame === null) return null
  const { epochs } = await readExperimentSums(live.id, frame.tag, { now })
  const { floor = DEFAULT_FLOOR } = draft.definition
  const ratios = planRatios(epochs, { ...judgedOf(frame), floor })
  const before = Object.fromEntries(live.variants.map(({ key, ratio }) => [key, ratio]))
  return ratios !== null && isWorthPublishing(before, ratios) ? ratios : null
}
