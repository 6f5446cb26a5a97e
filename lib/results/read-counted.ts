import { daysOf, type Frame } from './frame-experiment.ts'
import type { EpochVitals } from './read-epoch-vitals.ts'
import type { ExperimentSums } from './read-experiment-sums.ts'
import { type Dimension, readSegments } from './read-segments.ts'
import { readSumsAndVitals } from './read-sums-and-vitals.ts'
import { readTrafficShares, type TrafficShares } from './read-traffic-shares.ts'

/** Everything that was counted of an experiment, as far as a question needs it. */
export type Counted = {
  readonly sums: ExperimentSums
  readonly vitals: EpochVitals
  readonly traffic: TrafficShares
  /** The segments of a dimension; empty when none was asked for. */
  readonly segments: ReadonlyMap<string, ExperimentSums>
}

type Question = {
  readonly dimension: Dimension | null
  readonly markets: readonly string[]
  readonly now: number
  /** That of the day which says how often the goal was reached on the whole site. */
  readonly counter?: string | null
}

/** @throws when Redis does not answer in time */
export async function readCounted(
  { id, tag, startedAt }: Pick<Frame, 'id' | 'tag' | 'startedAt'>,
  { dimension, markets, now, counter = null }: Question,
): Promise<Counted> {
  const since = startedAt === null ? 0 : Date.parse(startedAt)
  // Commands of one tick share a request.
  const [sumsAndVitals, traffic, segments] = await Promise.all([
    readSumsAndVitals(id, tag, now),
    readTrafficShares(since, now, counter),
    dimension === null
      ? new Map<string, ExperimentSums>()
      : readSegments(id, tag, dimension, { markets, now }),
  ])
  return { ...sumsAndVitals, traffic, segments }
}

/** The days it has run, by its record and by what was counted. */
export function daysRun(frame: Frame, { sums }: Pick<Counted, 'sums'>, now: number): number {
  return daysOf(frame, sums.days[0]?.date ?? null, now)
}
