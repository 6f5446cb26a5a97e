import { IntervalAxis, IntervalPlot } from '#components/charts/interval-plot'
import { VariantMark } from '#components/console/variant-mark'
import { Badge } from '#components/ui/badge'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatLift } from '#lib/core/format/format-lift'
import { formatPoints } from '#lib/core/format/format-points'
import { formatRange } from '#lib/core/format/format-range'
import { formatRate } from '#lib/core/format/format-rate'
import { goalName } from '#lib/core/format/goal-name'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { GuardrailResult } from '#lib/results/analyse-guardrails'
import { domainOf, type Span } from '../../charts/plan-interval.ts'

type Props = {
  readonly guardrails: readonly GuardrailResult[]
  /** Visitors by variant: what a count is a share of. */
  readonly visitors: ReadonlyMap<string, number>
}

type Variant = GuardrailResult['variants'][number]

const COLUMNS = 'md:grid md:grid-cols-[9rem_5.5rem_12rem_minmax(8rem,1fr)_12rem] md:items-center md:gap-x-4'

/** Goals that must not get worse, by variant, with how far each is from the control's. */
export function GuardrailRows({ guardrails, visitors }: Props) {
  const domain = domainOf(
    guardrails.flatMap(({ variants }) => variants.map(({ lift: value, interval }) => ({ value, interval }))),
    0.05,
  )
  return (
    <div className="grid gap-4">
      {guardrails.map(({ goal, direction, variants }) => (
        <section key={goal} aria-label={goalName(goal)}>
          <h3 className="font-semibold">
            {goalName(goal)}
            {direction === 'lower' && (
              <span className="font-normal text-[12px] text-ink-2"> · fewer is better</span>
            )}
          </h3>
          <ul className="border-line border-t">
            {variants.map((variant, index) => (
              <GuardrailRow
                key={variant.key}
                {...{ goal, variant, index, domain }}
                isInverse={direction === 'lower'}
                visitors={visitors.get(variant.key) ?? 0}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={COLUMNS}>
        <div className="md:col-start-4">
          <IntervalAxis domain={domain} />
        </div>
      </div>
    </div>
  )
}

type RowProps = {
  readonly goal: string
  readonly variant: Variant
  readonly index: number
  readonly domain: Span
  readonly isInverse: boolean
  readonly visitors: number
}

function GuardrailRow({ goal, variant, index, domain, isInverse, visitors }: RowProps) {
  const { key, reached, lift, interval, difference, isHarmed } = variant
  const points = isHarmed && lift === null ? difference : null
  return (
    <li className={`border-line border-b py-1.5 ${COLUMNS}`}>
      <span className="flex min-w-0 items-center gap-2">
        <VariantMark index={index} />
        <span className="truncate text-ink-2">{key}</span>
      </span>
      <span className="text-[13px] text-ink-2 tabular-nums md:text-right">
        {formatCompact(reached)}
        <span className="md:sr-only"> reached it</span>
      </span>
      <span className="flex items-center gap-2 tabular-nums max-md:inline-flex max-md:pl-3">
        {formatRate(visitors > 0 ? reached / visitors : null, visitors)}
        {isHarmed && <Badge tone="loss">Harmed</Badge>}
      </span>
      {index > 0 && (
        <>
          {points === null ? (
            <IntervalPlot
              label={`${goalName(goal)}, ${variantLetter(index)} against A`}
              value={lift}
              interval={interval}
              domain={domain}
              inverse={isInverse}
            />
          ) : (
            <span className="max-md:hidden" />
          )}
          <span className="text-[13px] tabular-nums">
            {points !== null && <b className="font-semibold">{formatPoints(points)}</b>}
            {points === null && <Lift {...{ lift, interval }} />}
          </span>
        </>
      )}
    </li>
  )
}

function Lift({ lift, interval }: Pick<Variant, 'lift' | 'interval'>) {
  if (lift === null) return <span className="text-ink-2">Cannot be said yet</span>
  return (
    <>
      <b className="font-semibold">{formatLift(lift)}</b>{' '}
      <span className="text-[12px] text-ink-2">{formatRange(interval)}</span>
    </>
  )
}
