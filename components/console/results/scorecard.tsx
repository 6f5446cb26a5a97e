import { IntervalAxis } from '#components/charts/interval-plot'
import { domainOf } from '../../charts/plan-interval.ts'
import type { Unit } from './effect-text.ts'
import { ScoreDetails } from './score-details.tsx'
import { ScoreRow } from './score-row.tsx'
import type { Metric } from './to-metrics.ts'

type Props = {
  readonly metrics: readonly Metric[]
  readonly unit: Unit
  /** Relative changes below it do not matter. */
  readonly band: number
  /** Before the rule may be read. */
  readonly isEarly: boolean
}

const COLUMNS =
  'md:grid md:grid-cols-[9rem_5.5rem_5.5rem_6rem_minmax(8rem,1fr)_12rem] md:items-center md:gap-x-4'

/** Every metric and variant, stacked, with the lifts on one axis. */
export function Scorecard({ metrics, unit, band, isEarly }: Props) {
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
            <span className="font-normal text-[12px] text-ink-2">
              {metric.role}
              {metric.direction === 'lower' && ' · fewer is better'}
            </span>
          </h3>
          <ul className="border-line border-t">
            {metric.rows.map((row, index) => (
              <ScoreRow
                key={row.key}
                {...{ row, index, metric, unit, band, domain }}
                isMuted={isEarly}
                className={COLUMNS}
              />
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
