import { COUNT_KINDS, type CountKind } from '#lib/core/events/count-kinds'
import type { Goals } from '#lib/core/events/goals'
import type { SiteDay } from '#lib/results/read-site-days'
import { topNames } from '#lib/results/top-names'
import { countGoals, type GoalCount } from './count-goals.ts'
import { daysBefore, type Period, previousOf } from './period.ts'
import { readDayFields } from './read-day-fields.ts'
import { readKeptDays } from './read-kept-days.ts'
import { addTotals, NOTHING, type Totals, toTotals, totalsOf } from './site-totals.ts'

/** One row that the page is about, instead of the whole site. */
export type Filter = { readonly kind: CountKind; readonly name: string }

export type NameCount = { readonly name: string; readonly count: number }

export type Panel = {
  /** The most frequent first. */
  readonly rows: readonly NameCount[]
  readonly total: number
  /** How many names there are besides the rows. */
  readonly more: number
}

/** A figure of the row that is filtered by: how often in this period, and in the one before. */
export type FilteredCount = {
  readonly kind: CountKind
  readonly now: number
  readonly before: number
  readonly total: number
}

export type Analytics = {
  readonly totals: Totals
  readonly before: Totals
  /** Days of the chart: those of the period, seven at least. */
  readonly series: readonly ({ readonly date: string; readonly filtered: number } & Totals)[]
  readonly panels: Readonly<Record<CountKind, Panel>>
  readonly goals: readonly GoalCount[]
  readonly filtered: readonly FilteredCount[]
}

/** A chart of one day says nothing. */
const FEWEST_CHART_DAYS = 7
const TOTALS = ['visitors', 'sessions', 'views', 'bounces'] as const

/**
 * The whole page's figures. Counters are one-dimensional: a filter selects the series of its own row, and for a page its entries and
 * exits; everything else is the whole site.
 * @throws when Redis does not answer in time
 */
export async function readAnalytics(
  period: Period,
  filter: Filter | null,
  { goals, most, now }: { readonly goals: Goals; readonly most: number; readonly now: number },
): Promise<Analytics> {
  const chartFrom =
    period.days < FEWEST_CHART_DAYS ? daysBefore(period.to, FEWEST_CHART_DAYS - 1) : period.from
  const kinds = filter === null ? [] : kindsOf(filter)
  const fields = kinds.map((kind) => `${kind}:${filter?.name}`)
  const { from, to } = previousOf(period)
  const [days, fieldsBefore] = await Promise.all([
    readKeptDays(chartFrom, period.to, now),
    readDayFields(from, to, [...TOTALS, 'views:unidentified', ...fields]),
  ])
  const own = days.filter(({ date }) => date >= period.from)
  const names = sumNames(own)
  return {
    totals: own.map(totalsOf).reduce(addTotals, NOTHING),
    before: toTotals((name) => fieldsBefore.get(name) ?? 0),
    series: days.map((day) => ({ date: day.date, ...totalsOf(day), filtered: countOf(day, filter) })),
    panels: toPanels(names, most),
    goals: countGoals(goals, names),
    filtered: kinds.map((kind) => ({
      kind,
      now: own.reduce((sum, day) => sum + countOf(day, { kind, name: filter?.name ?? '' }), 0),
      before: fieldsBefore.get(`${kind}:${filter?.name}`) ?? 0,
      total: sumOf(names.get(kind)),
    })),
  }
}

/** All names of the days by kind. */
function sumNames(days: readonly Pick<SiteDay, 'names'>[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const kinds = new Map<string, Map<string, number>>()
  for (const [kind, counts] of days.flatMap(({ names }) => [...names])) {
    const sums = kinds.get(kind) ?? new Map<string, number>()
    for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count)
    kinds.set(kind, sums)
  }
  return kinds
}

/** Of a page more is known than how often it was viewed. */
function kindsOf({ kind }: Filter): readonly CountKind[] {
  return kind === 'path' || kind === 'entry' || kind === 'exit' ? ['path', 'entry', 'exit'] : [kind]
}

function toPanels(
  names: ReadonlyMap<string, ReadonlyMap<string, number>>,
  most: number,
): Analytics['panels'] {
  const kinds = Object.keys(COUNT_KINDS) as CountKind[]
  const panels = kinds.map((kind) => {
    const counts = names.get(kind) ?? new Map<string, number>()
    // A count can be taken back: the exit of a session that went on.
    const present = new Map([...counts].filter(([, count]) => count > 0))
    const rows = topNames(present, most)
    return [kind, { rows, total: sumOf(present), more: present.size - rows.length }] as const
  })
  return Object.fromEntries(panels) as Record<CountKind, Panel>
}

function countOf({ names }: Pick<SiteDay, 'names'>, filter: Filter | null): number {
  return filter === null ? 0 : (names.get(filter.kind)?.get(filter.name) ?? 0)
}

function sumOf(counts: ReadonlyMap<string, number> | undefined): number {
  return [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
}
