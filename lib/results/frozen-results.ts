import * as v from 'valibot'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { SegmentResult } from './analyse-segments.ts'
import type { Frame } from './frame-experiment.ts'
import { ResultsView } from './results-view.ts'

/** How long frozen results are kept: five years. The sums that they were made of are kept for 400 days. */
const FROZEN_DAYS = 1_825

/** Results of everybody as they stood when an experiment ended, with the segments of every dimension. */
const FrozenResults = v.object({
  stoppedAt: v.string(),
  frozenAt: v.string(),
  results: ResultsView,
  segments: v.record(v.string(), v.array(SegmentResult)),
})
export type FrozenResults = v.InferOutput<typeof FrozenResults>

type Ended = Pick<Frame, 'id' | 'tag' | 'stoppedAt'>

/**
 * What was frozen when this run of the experiment ended; null when nothing was, or it ran on afterwards.
 * @throws when Redis does not answer
 */
export async function readFrozen({ id, tag, stoppedAt }: Ended): Promise<FrozenResults | null> {
  const stored = await redis().get<unknown>(keys.frozenResults(`${id}.${tag}`))
  const parsed = v.safeParse(FrozenResults, stored)
  return parsed.success && parsed.output.stoppedAt === stoppedAt ? parsed.output : null
}

/** Keeps what is frozen. Says whether it is kept: without Redis the next reader freezes instead. Never throws. */
export async function keepFrozen({ id, tag }: Ended, frozen: FrozenResults): Promise<boolean> {
  try {
    const ex = FROZEN_DAYS * 86_400
    await redis().set(keys.frozenResults(`${id}.${tag}`), JSON.stringify(frozen), { ex })
    return true
  } catch (error) {
    log('warn', 'results-not-frozen', { experiment: id, error })
    return false
  }
}
