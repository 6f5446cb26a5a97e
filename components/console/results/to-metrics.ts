import { goalName } from '#lib/core/format/goal-name'
import type { EffectView } from '#lib/results/effect-view'
import type { Direction } from '#lib/results/goal-role'
import type { ResultsView } from '#lib/results/results-view'
import type { Scale } from './effect-text.ts'

/** One variant under one metric. `reached` and `mean` are amounts where the metric is money. */
export type Score = EffectView & {
  readonly key: string
  readonly visitors: number
  readonly reached: number
  readonly mean: number | null
}

/** One thing that is measured: a row a variant. */
export type Metric = {
  readonly name: string
  readonly role: 'Decides' | 'Secondary' | 'Revenue'
  /** What one visitor did: `orders`. */
  readonly reachedName: string
  readonly scale: Scale
  /** Which change is good news. */
  readonly direction: Direction
  readonly rows: readonly Score[]
}

type Given = {
  readonly view: Pick<ResultsView, 'variants' | 'goals' | 'goal' | 'direction' | 'currency'>
  /** Visitors a day, if everybody is taken in. */
  readonly visitorsPerDay: number
}

/** What the scorecard shows of results: the goal that decides, revenue, then secondary goals. Guardrails have rows of their own. */
export function toMetrics({ view, visitorsPerDay }: Given): readonly Metric[] {
  const { variants, goals, goal, direction, currency } = view
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
      direction,
      rows: variants.map(({ conversions: reached, rate: mean, ...rest }) => ({ ...rest, reached, mean })),
    },
    ...(variants.some(({ revenueMinor }) => revenueMinor > 0)
      ? [
          {
            name: 'Revenue per visitor',
            role: 'Revenue' as const,
            reachedName: 'revenue',
            scale: scaleOf('money', revenueBase),
            direction: 'higher' as const,
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
    ...goals
      .filter(({ role }) => role !== 'guardrail')
      .map(({ goal: name, direction: wanted, variants: of }) => ({
        name: `${goalName(name)} per visitor`,
        role: 'Secondary' as const,
        reachedName: goalName(name).toLowerCase(),
        scale: scaleOf('rate', of[0]?.rate ?? null),
        direction: wanted,
        rows: of.map(({ rate: mean, ...rest }) => ({
          ...rest,
          mean,
          visitors: visitorsOf.get(rest.key) ?? 0,
        })),
      })),
  ]
}
