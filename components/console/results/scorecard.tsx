import { IntervalAxis } from '#components/charts/interval-plot'
import { goalName } from '#lib/core/format/goal-name'
import type { ResultsView } from '#lib/results/results-view'
import { domainOf } from '../../charts/plan-interval.ts'
import type { Scale, Unit } from './effect-text.ts'
import { ScoreDetails } from './score-details.tsx'
import { type Score, ScoreRow } from './score-row.tsx'

/** One thing that is measured: a row a variant. */
export type Metric = {
  readonly name: string
  readonly role: 'Decides' | 'Secondary' | 'Revenue'
  /** What one visitor did: `orders`. */
  readonly reachedName: string
  readonly scale: Scale
  readonly rows: readonly Score[]
}

type Props = {
  readonly metrics: readonly Metric[]
  readonly unit: Unit
  /** Relative changes below it do not matter. */
  readonly band: number
}

const COLUMNS =
  'md:grid md:grid-cols-[9rem_5.5rem_5.5rem_6rem_minmax(8rem,1fr)_12rem] md:items-center md:gap-x-4'

/** Every metric and variant, stacked, with the lifts on one axis. */
export function Scorecard({ metrics, unit, band }: Props) {
  const domain = domainOf(
    metrics.flatMap(({ rows }) => rows.map(({ lift, interval }) => ({ value: lift, interval }))),
    Math.max(0.02, 1.5 * band),
  )
  return (
    <div className="grid gap-6">
      <div className={`${COLUMNS} hidden text-[12px] text-ink-2`} aria-hidden="true">
        <span>Variant</span>
        <span className="text-right">Visitors</span>
        <span className="text-right">Reached</span>
        <span className="text-right">Per visitor</span>
        <IntervalAxis domain={domain} />
        <span>{UNIT_HEADS[unit]}</span>
      </div>
      {metrics.map((metric) => (
        <section key={metric.name} aria-label={metric.name} className="grid gap-1">
          <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
            {metric.name}
            <span className="font-normal text-[12px] text-ink-2">{metric.role}</span>
          </h3>
          <ul className="border-line border-t">
            {metric.rows.map((row, index) => (
              <ScoreRow key={row.key} {...{ row, index, metric, unit, band, domain }} className={COLUMNS} />
            ))}
          </ul>
          <div className="md:hidden">
            <IntervalAxis domain={domain} />
          </div>
          <ScoreDetails metric={metric} />
        </section>
      ))}
    </div>
  )
}

const UNIT_HEADS: Readonly<Record<Unit, string>> = {
  relative: 'Lift and likely range',
  absolute: 'Change and likely range',
  impact: 'For everybody, a day',
}

type Given = {
  readonly view: Pick<ResultsView, 'variants' | 'goals' | 'goal' | 'currency'>
  /** Visitors a day, if everybody is taken in. */
  readonly visitorsPerDay: number
}

/** What the scorecard shows of results: the goal that decides, revenue, then the secondary goals. */
export function toMetrics({ view, visitorsPerDay }: Given): readonly Metric[] {
  const { variants, goals, goal, currency } = view
  const [control] = variants
  const visitorsOf = new Map(variants.map(({ key, visitors }) => [key, visitors]))
  const scaleOf = (kind: Scale['kind'], base: number | null): Scale => ({
    kind,
    currency,
    base,
    perDay: base === null ? null : base * visitorsPerDay,
  })
  const revenueBase = control?.revenuePerVisitorMinor ?? null
  return [
    {
      name: `${goalName(goal)} per visitor`,
      role: 'Decides',
      reachedName: goalName(goal).toLowerCase(),
      scale: scaleOf('rate', control?.rate ?? null),
      rows: variants.map(({ conversions: reached, rate: mean, ...rest }) => ({ ...rest, reached, mean })),
    },
    ...(variants.some(({ revenueMinor }) => revenueMinor > 0)
      ? [
          {
            name: 'Revenue per visitor',
            role: 'Revenue' as const,
            reachedName: 'revenue',
            scale: scaleOf('money', revenueBase),
            rows: variants.map(({ key, visitors, revenueMinor, revenuePerVisitorMinor, revenue }) => ({
              key,
              visitors,
              reached: revenueMinor,
              mean: revenuePerVisitorMinor,
              ...revenue,
            })),
          },
        ]
      : []),
    ...goals.map(({ goal: name, variants: of }) => ({
      name: `${goalName(name)} per visitor`,
      role: 'Secondary' as const,
      reachedName: goalName(name).toLowerCase(),
      scale: scaleOf('rate', of[0]?.rate ?? null),
      rows: of.map(({ rate: mean, ...rest }) => ({
        ...rest,
        mean,
        visitors: visitorsOf.get(rest.key) ?? 0,
      })),
    })),
  ]
}
