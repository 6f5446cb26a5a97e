import { BoundedMap } from '#lib/core/collections/bounded-map'
import { groupBy } from '#lib/core/collections/group-by'
import { toDay } from '#lib/core/events/event-time'
import { readFirstDays } from './read-first-days.ts'

/** What was under way at midnight may still write to the old day. */
const GRACE_MS = 3_600_000
const MAX_KEPT = 1_000

type Days = { readonly from: number; readonly to: number; readonly now: number }
type Totals<T> = ReadonlyMap<string, T>

type Kind<T> = {
  /** What was counted of experiments (`<id>.<tag>`) on some days; one without any may be absent. */
  readonly read: (experiments: readonly string[], days: Days) => Promise<Totals<T>>
  readonly add: (a: T, b: T) => T
  readonly empty: T
  /** So many experiments are read in one request: more could take longer than any caller waits. */
  readonly atOnce: number
}

/**
 * Totals since the beginning of any number of experiments. The sum of the days to which nothing can be added any more
 * is kept by experiment, so that only the last few days are read again, however long and however many experiments run.
 */
export function keepTotals<T>({ read, add, empty, atOnce }: Kind<T>) {
  const kept = new BoundedMap<string, { readonly through: number; readonly total: T }>(MAX_KEPT)

  const close = async (experiments: readonly string[], through: number, now: number): Promise<void> => {
    const behind = experiments.filter((key) => (kept.get(key)?.through ?? -1) < through)
    const firstDays = await readFirstDays(behind, toDay(now))
    const fromOf = (key: string) => (kept.get(key)?.through ?? (firstDays.get(key) ?? through + 1) - 1) + 1
    const closing = behind.filter((key) => fromOf(key) <= through)
    // Those that go on from one day are read together; of a new one nothing stands before its first day.
    for (const [from, keys] of groupBy(closing, (key) => (kept.has(key) ? fromOf(key) : null)))
      for (let at = 0; at < keys.length; at += atOnce) {
        const some = keys.slice(at, at + atOnce)
        const days = { from: from ?? Math.min(...some.map(fromOf)), to: through, now }
        const found = await read(some, days)
        for (const key of some)
          kept.set(key, { through, total: add(kept.get(key)?.total ?? empty, found.get(key) ?? empty) })
      }
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** One after the other: whoever comes second finds what the first has read. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  /** @throws when Redis does not answer in time; what was read by then is kept */
  return async (experiments: readonly string[], now: number): Promise<Totals<T>> => {
    if (experiments.length === 0) return new Map()
    // Late events of a day stand in the hash of the day after, so both must be over.
    const through = toDay(now - GRACE_MS) - 2
    await inTurn(() => close(experiments, through, now))
    const open = await read(experiments, { from: through + 1, to: toDay(now), now })
    return new Map(
      experiments.map((key) => [key, add(kept.get(key)?.total ?? empty, open.get(key) ?? empty)]),
    )
  }
}
