import { toDateText } from '#lib/core/events/event-time'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { keepClosedDays } from './keep-closed-days.ts'

/** What there is to read of an experiment in the hash of a day. */
export type DayNames = {
  readonly epochs: readonly number[]
  readonly variants: readonly string[]
  readonly goals: readonly string[]
  readonly countries: readonly string[]
}

const NOTHING: DayNames = { epochs: [], variants: [], goals: [], countries: [] }

const remember = keepClosedDays<DayNames>()

/**
 * The names of several experiments (`<id>.<tag>`) in the hashes of several days, by `<day>/<experiment>`.
 * @throws when Redis does not answer in time
 */
export async function readDayNames(
  experiments: readonly string[],
  days: readonly number[],
  now: number,
): Promise<ReadonlyMap<string, DayNames>> {
  return await remember(days, experiments, now, async (missing) => {
    const pipeline = redis().pipeline()
    const order = [...missing]
    for (const [day, wanted] of order)
      pipeline.hmget(keys.sums(toDateText(day)), ...wanted.map((experiment) => `${experiment}.~`))
    const hashes = await pipeline.exec<(Record<string, unknown> | null)[]>()
    return order.flatMap(([day, wanted], index) =>
      wanted.map((experiment) => [day, experiment, parseNames(hashes[index]?.[`${experiment}.~`])] as const),
    )
  })
}

function parseNames(text: unknown): DayNames {
  if (typeof text !== 'string') return NOTHING
  const [epochs, variants, goals, countries] = text.split('|').map((list) => list.split(',').filter(Boolean))
  return {
    epochs: (epochs ?? []).map(Number),
    variants: variants ?? [],
    goals: goals ?? [],
    countries: countries ?? [],
  }
}
