import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** Days a sum is kept. */
const MOST_DAYS = 400

/**
 * The first day on which each experiment (`<id>.<tag>`) can have counted something; one that is not noted has begun
 * today at the earliest.
 * @throws when Redis does not answer in time
 */
export async function readFirstDays(
  experiments: readonly string[],
  today: number,
): Promise<ReadonlyMap<string, number>> {
  if (experiments.length === 0) return new Map()
  const found = await redis().mget<(number | null)[]>(...experiments.map(keys.firstDay))
  return new Map(
    experiments.map((experiment, index) => [
      experiment,
      Math.max(Number(found[index] ?? today - 1), today - MOST_DAYS),
    ]),
  )
}
