import { groupBy } from '#lib/core/collections/group-by'
import { PURCHASE } from '#lib/core/events/event'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { shortName } from '#lib/core/events/short-name'
import { addCells, type CellSums, EMPTY_CELL, parseCell } from './parse-cell.ts'
import { readFields, type SumsField } from './read-fields.ts'
import { readFirstDays } from './read-first-days.ts'

/** Sums of one epoch: by variant, and how many visitors were taken out because they saw two variants. */
type EpochSums = {
  readonly epoch: number
  readonly mixed: number
  /** A variant that nobody saw is absent. */
  readonly variants: ReadonlyMap<string, CellSums>
}

/** What changed on one UTC day; the first day's sums plus all changes since are the totals. */
type DaySums = { readonly date: string; readonly epochs: readonly EpochSums[] }

export type ExperimentSums = {
  /** In the order of their numbers. */
  readonly epochs: readonly EpochSums[]
  /** Days on which something changed, in order. */
  readonly days: readonly DaySums[]
}

export type SumsRange = {
  /** UTC dates, both included; without `from` since the beginning, without `to` until now. */
  readonly from?: string
  readonly to?: string
  /** `all`, `device:mobile`, `visitor:returning`, `channel:search`, `country:DE`, `market:eu`. */
  readonly segment?: string
  /** Milliseconds since the epoch. */
  readonly now?: number
}

/**
 * The sums of an experiment under one seed, by epoch and variant, in total and by day.
 * @throws when Redis does not answer in time
 */
export async function readExperimentSums(
  experiment: string,
  tag: string,
  { from, to, segment = 'all', now = Date.now() }: SumsRange = {},
): Promise<ExperimentSums> {
  const key = `${experiment}.${tag}`
  const today = toDay(now)
  const first = (await readFirstDays([key], today)).get(key) ?? today
  const range = {
    from: Math.max(from === undefined ? first : dayOf(from), first),
    to: Math.min(to === undefined ? today : dayOf(to), today),
    now,
  }
  const { fields, goals } = await readFields([key], () => [segment], range)
  return toExperimentSums(fields, goals)
}

/** Fields of one experiment and one segment, as sums. */
export function toExperimentSums(fields: readonly SumsField[], goals: ReadonlySet<string>): ExperimentSums {
  const nameOf = new Map([PURCHASE, ...goals].map((goal) => [shortName(goal, 4), goal]))
  const byDay = groupBy(fields, ({ day }) => day)
  const days = [...byDay].toSorted(([a], [b]) => a - b)
  return {
    epochs: toEpochs(fields, nameOf),
    days: days.map(([day, of]) => ({ date: toDateText(day), epochs: toEpochs(of, nameOf) })),
  }
}

function toEpochs(fields: readonly SumsField[], nameOf: ReadonlyMap<string, string>): readonly EpochSums[] {
  const byEpoch = [...groupBy(fields, ({ epoch }) => epoch)].toSorted(([a], [b]) => a - b)
  return byEpoch.map(([epoch, of]) => {
    const variants = new Map<string, CellSums>()
    let mixed = 0
    for (const { variant, value } of of) {
      if (variant === '') mixed += Number(value)
      else {
        const sum = addCells(variants.get(variant) ?? EMPTY_CELL, parseCell(value))
        variants.set(variant, sum)
      }
    }
    return {
      epoch,
      mixed,
      variants: new Map([...variants].map(([key, cell]) => [key, withNames(cell, nameOf)])),
    }
  })
}

function withNames(cell: CellSums, nameOf: ReadonlyMap<string, string>): CellSums {
  const goals = [...cell.goals].map(([short, sums]) => [nameOf.get(short) ?? short, sums] as const)
  return { ...cell, goals: new Map(goals) }
}

function dayOf(date: string): number {
  return toDay(Date.parse(`${date}T00:00:00Z`))
}
