import { toDateText } from '#lib/core/events/event-time'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { keepClosedDays } from './keep-closed-days.ts'
import { type DayNames, readDayNames } from './read-day-names.ts'

/** What a field of the sums is about. `parts` is what was asked for: a segment, a vital. */
export type SumsField = {
  readonly experiment: string
  /** The day that it belongs to, which is the day before the hash's for what arrived late. */
  readonly day: number
  readonly epoch: number
  /** Empty for what belongs to the epoch alone. */
  readonly variant: string
  readonly part: string
  readonly value: unknown
}

export type FieldRange = {
  /** Days since the epoch, both included. */
  readonly from: number
  readonly to: number
  readonly now: number
}

const remember = keepClosedDays<unknown>()

/**
 * The fields of experiments (`<id>.<tag>`) in a range of days, and the names that occur, by experiment. `partsOf` says
 * what is wanted of each epoch and variant: `all`, `country:DE`, `vital:LCP`. Two round trips, of which those days that
 * are over and were read before take no part.
 * @throws when Redis does not answer in time
 */
export async function readFields(
  experiments: readonly string[],
  partsOf: (names: DayNames) => readonly string[],
  { from, to, now }: FieldRange,
): Promise<{ readonly fields: readonly SumsField[]; readonly goals: ReadonlySet<string> }> {
  // What arrived on the day after the last may belong to the last.
  const days = Array.from({ length: Math.max(to - from + 2, 0) }, (_, index) => from + index)
  const names = await readDayNames(experiments, days, now)
  const wanted = new Map<number, readonly Omit<SumsField, 'value'>[]>()
  for (const day of days) {
    const fields = experiments.flatMap((experiment) =>
      listFields(experiment, day, names.get(`${day}/${experiment}`), partsOf),
    )
    if (fields.length > 0) wanted.set(day, fields)
  }
  const fields = (await readValues(wanted, now)).filter(({ day }) => day >= from && day <= to)
  const goals = new Set([...names.values()].flatMap((day) => day.goals))
  return { fields, goals }
}

function listFields(
  experiment: string,
  hashDay: number,
  names: DayNames | undefined,
  partsOf: (names: DayNames) => readonly string[],
): readonly Omit<SumsField, 'value'>[] {
  if (names === undefined) return []
  const parts = partsOf(names)
  return [hashDay, hashDay - 1].flatMap((day) =>
    names.epochs.flatMap((epoch) => [
      { experiment, day, epoch, variant: '', part: 'mixed' },
      ...names.variants.flatMap((variant) =>
        parts.map((part) => ({ experiment, day, epoch, variant, part })),
      ),
    ]),
  )
}

async function readValues(
  wanted: ReadonlyMap<number, readonly Omit<SumsField, 'value'>[]>,
  now: number,
): Promise<readonly SumsField[]> {
  const found: SumsField[] = []
  const order = [...wanted]
  // Commands of one tick share a request.
  const values = await Promise.all(
    order.map(([hashDay, fields]) =>
      remember(
        [hashDay],
        fields.map((field) => nameOf(field, hashDay)),
        now,
        async (missing) => {
          const names = missing.get(hashDay) ?? []
          const hash = await redis().hmget<Record<string, unknown>>(keys.sums(toDateText(hashDay)), ...names)
          return names.map((name) => [hashDay, name, hash?.[name] ?? null] as const)
        },
      ),
    ),
  )
  for (const [index, [hashDay, fields]] of order.entries())
    for (const field of fields) {
      const value = values[index]?.get(`${hashDay}/${nameOf(field, hashDay)}`) ?? null
      if (value !== null) found.push({ ...field, value })
    }
  return found
}

function nameOf(
  { experiment, day, epoch, variant, part }: Omit<SumsField, 'value'>,
  hashDay: number,
): string {
  return `${day < hashDay ? '<' : ''}${experiment}.${epoch}.${variant && `${variant}.`}${part}`
}
