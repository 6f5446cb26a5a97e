import type { EffectView } from './effect-view.ts'
import type { ResultsView } from './results-view.ts'

type Cell = string | number | null
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>

/** Amounts are in the smallest unit of the currency named; shares and lifts are not in percent. */
const COLUMNS = [
  'part',
  'name',
  'variant',
  'visitors',
  'reached',
  'rate',
  'revenue_minor',
  'revenue_per_visitor_minor',
  'currency',
  'lift',
  'lift_low',
  'lift_high',
  'p_value',
  'adjusted_p_value',
  'chance_to_win',
  'expected_loss',
  'p75',
  'p75_low',
  'p75_high',
  'role',
  'direction',
] as const

/** Results as a table for other programs (RFC 4180): exact figures, a row a variant of each goal, day, segment and vital. */
export function toCsv(view: ResultsView): string {
  const rows = [
    ...totalRows(view),
    ...goalRows(view),
    ...segmentRows(view),
    ...dayRows(view),
    ...vitalRows(view),
  ]
  const lines = rows.map((row) => COLUMNS.map((column) => toCell(row[column] ?? null)).join(','))
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

function totalRows({ variants, goal, direction, currency, segment }: ResultsView): readonly Row[] {
  return variants.flatMap(({ revenue, ...variant }) => {
    const { key, visitors, revenueMinor } = variant
    const sums = { variant: key, visitors, revenue_minor: revenueMinor, currency }
    const perVisitor = { revenue_per_visitor_minor: variant.revenuePerVisitorMinor }
    const { conversions: reached, rate } = variant
    return [
      {
        part: `goal in ${segment}`,
        name: goal,
        role: 'primary',
        direction,
        ...sums,
        reached,
        rate,
        ...effectCells(variant),
      },
      { part: `revenue in ${segment}`, name: 'per visitor', ...sums, ...perVisitor, ...effectCells(revenue) },
    ]
  })
}

function goalRows({ goals, variants, segment }: ResultsView): readonly Row[] {
  const visitorsOf = new Map(variants.map(({ key, visitors }) => [key, visitors]))
  return goals.flatMap(({ goal, role, direction, variants: of }) =>
    of.map(({ key, reached, rate, ...effect }) => ({
      part: `goal in ${segment}`,
      name: goal,
      variant: key,
      role,
      direction,
      visitors: visitorsOf.get(key) ?? null,
      reached,
      rate,
      ...effectCells(effect),
    })),
  )
}

function segmentRows({ segments }: ResultsView): readonly Row[] {
  return segments.flatMap(({ segment, variants }) =>
    variants.map(({ key, visitors, conversions: reached, ...effect }) => ({
      part: 'segment',
      name: segment,
      variant: key,
      visitors,
      reached,
      ...effectCells(effect),
    })),
  )
}

/** All until the end of the day. */
function dayRows({ series }: ResultsView): readonly Row[] {
  return series.flatMap(({ date, variants }) =>
    variants.map(({ key, visitors, conversions: reached, lift, interval }) => ({
      part: 'until day',
      name: date,
      variant: key,
      visitors,
      reached,
      lift,
      lift_low: interval?.[0] ?? null,
      lift_high: interval?.[1] ?? null,
    })),
  )
}

function vitalRows({ vitals }: ResultsView): readonly Row[] {
  return vitals.flatMap(({ metric, variants }) =>
    variants.map(({ key, count, p75, interval, difference, differenceInterval, pValue, adjustedPValue }) => ({
      part: 'vital',
      name: metric,
      variant: key,
      visitors: count,
      p75,
      p75_low: interval?.[0] ?? null,
      p75_high: interval?.[1] ?? null,
      lift: difference,
      lift_low: differenceInterval?.[0] ?? null,
      lift_high: differenceInterval?.[1] ?? null,
      p_value: pValue,
      adjusted_p_value: adjustedPValue,
    })),
  )
}

function effectCells(effect: Omit<EffectView, 'unanswered'>): Row {
  return {
    lift: effect.lift,
    lift_low: effect.interval?.[0] ?? null,
    lift_high: effect.interval?.[1] ?? null,
    p_value: effect.pValue,
    adjusted_p_value: effect.adjustedPValue,
    chance_to_win: effect.chanceToWin,
    expected_loss: effect.expectedLoss,
  }
}

/** Spreadsheets compute what begins like a formula: a text that does is led by an apostrophe. */
function toCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
