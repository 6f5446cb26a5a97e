import { toDateText, toDay } from '#lib/core/events/event-time'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { keepClosedDays } from './keep-closed-days.ts'

const BOTS = ['dropped:bot', 'dropped:bot-headers', 'dropped:bot-webdriver'] as const
const CLOCKS = ['clock:told', 'clock:wrong'] as const
const FIELDS = ['views', 'views:unidentified', 'visitors', ...BOTS, ...CLOCKS] as const
/** Longer ago nobody can do anything about it. */
const MOST_DAYS = 28

/** Who came to the site and is in no analysis; null where nobody came at all. */
export type TrafficShares = {
  /** Batches that were dropped as a bot's, of these and all page views. */
  readonly bots: number | null
  /** Page views without an identity, of all page views. */
  readonly unidentified: number | null
  /** Batches from clocks more than five minutes off, of all that told theirs; null or absent while none did. */
  readonly wrongClocks?: number | null
  /** Of the site, each counted on every day on which they came; absent where nobody asked. */
  readonly visitors?: number
  /** How often the goal asked about was reached on the whole site; null or absent where nothing tells. */
  readonly reached?: number | null
}

const remember = keepClosedDays<number>()

/**
 * The shares of bots and of unidentified page views over the last days since `fromMs`, four weeks at most, with how many
 * visitors came and what the counter named says (`event:signup`).
 * @throws when Redis does not answer in time
 */
export async function readTrafficShares(
  fromMs: number,
  now: number,
  counter: string | null = null,
): Promise<TrafficShares> {
  const last = toDay(now)
  const first = Math.min(last, Math.max(toDay(fromMs), last - MOST_DAYS + 1))
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const counts = await remember(
    days,
    counter === null ? FIELDS : [...FIELDS, counter],
    now,
    async (missing) => {
      const order = [...missing]
      const pipeline = redis().pipeline()
      for (const [day, names] of order) pipeline.hmget(keys.day(toDateText(day)), ...names)
      const hashes = await pipeline.exec<(Record<string, unknown> | null)[]>()
      return order.flatMap(([day, names], index) =>
        names.map((name) => [day, name, Number(hashes[index]?.[name] ?? 0)] as const),
      )
    },
  )
  const sum = (names: readonly string[]) =>
    days.reduce(
      (total, day) => names.reduce((of, name) => of + (counts.get(`${day}/${name}`) ?? 0), total),
      0,
    )
  const [views, unidentified, bots] = [sum(['views']), sum(['views:unidentified']), sum(BOTS)]
  const told = sum(['clock:told'])
  return {
    bots: bots + views > 0 ? bots / (bots + views) : null,
    unidentified: views > 0 ? unidentified / views : null,
    wrongClocks: told > 0 ? sum(['clock:wrong']) / told : null,
    visitors: sum(['visitors']),
    reached: counter === null ? null : sum([counter]),
  }
}
