import { IntervalAxis, IntervalPlot } from '#components/charts/interval-plot'
import { VariantMark } from '#components/console/variant-mark'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { formatCount } from '#lib/core/format/format-count'
import { formatLift } from '#lib/core/format/format-lift'
import { formatMs } from '#lib/core/format/format-ms'
import { formatRange } from '#lib/core/format/format-range'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { VitalResult } from '#lib/results/analyse-vitals'
import { domainOf, type Span } from '../../charts/plan-interval.ts'

type Metric = VitalResult['metric']
type Variant = VitalResult['variants'][number]
type Rating = NonNullable<Variant['rating']>

const NAMES: Readonly<Record<Metric, string>> = {
  LCP: 'Largest paint (LCP)',
  INP: 'Response to input (INP)',
  CLS: 'Layout shift (CLS)',
  FCP: 'First paint (FCP)',
  TTFB: 'First byte (TTFB)',
}

const RATINGS: Readonly<Record<Rating, readonly [label: string, tone: BadgeTone]>> = {
  good: ['Good', 'gain'],
  'needs-improvement': ['Needs work', 'warn'],
  poor: ['Poor', 'loss'],
}

const COLUMNS = 'md:grid md:grid-cols-[9rem_5.5rem_12rem_minmax(8rem,1fr)_12rem] md:items-center md:gap-x-4'

/** The 75th percentile of each vital by variant, and how far it is from the control's. More is worse. */
export function VitalsRows({ vitals }: { readonly vitals: readonly VitalResult[] }) {
  const measured = vitals.filter(({ variants }) => variants.some(({ p75 }) => p75 !== null))
  if (measured.length === 0)
    return <p className="text-ink-2">No variant has enough page loads yet to say how fast it is.</p>
  const domain = domainOf(
    measured.flatMap(({ variants }) =>
      variants.map(({ difference: value, differenceInterval: interval }) => ({ value, interval })),
    ),
    0.05,
  )
  return (
    <div className="grid gap-4">
      {measured.map(({ metric, variants }) => (
        <section key={metric} aria-label={NAMES[metric]}>
          <h3 className="font-semibold">{NAMES[metric]}</h3>
          <ul className="border-line border-t">
            {variants.map((variant, index) => (
              <VitalRow key={variant.key} {...{ metric, variant, index, domain }} />
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
  readonly metric: Metric
  readonly variant: Variant
  readonly index: number
  readonly domain: Span
}

function VitalRow({ metric, variant, index, domain }: RowProps) {
  const { key, count, p75, rating, difference, differenceInterval, isHarmed } = variant
  const [label, tone] = rating === null ? ['', 'neutral' as const] : RATINGS[rating]
  return (
    <li className={`border-line border-b py-1.5 ${COLUMNS}`}>
      <span className="flex min-w-0 items-center gap-2">
        <VariantMark index={index} />
        <span className="truncate text-ink-2">{key}</span>
      </span>
      <span className="text-[13px] text-ink-2 tabular-nums md:text-right">
        {formatCount(count)}
        <span className="md:sr-only"> page loads</span>
      </span>
      <span className="flex items-center gap-2 tabular-nums max-md:inline-flex max-md:pl-3">
        {formatVital(metric, p75)}
        {rating !== null && <Badge tone={tone}>{label}</Badge>}
        {isHarmed && <Badge tone="loss">Harmed</Badge>}
      </span>
      {index > 0 && (
        <>
          <IntervalPlot
            label={`${NAMES[metric]}, ${variantLetter(index)} against A`}
            value={difference}
            interval={differenceInterval}
            domain={domain}
            inverse
          />
          <span className="text-[13px] tabular-nums">
            {difference === null ? (
              <span className="text-ink-2">Cannot be said yet</span>
            ) : (
              <>
                <b className="font-semibold">{formatLift(difference)}</b>{' '}
                <span className="text-[12px] text-ink-2">{formatRange(differenceInterval)}</span>
              </>
            )}
          </span>
        </>
      )}
    </li>
  )
}

function formatVital(metric: Metric, value: number | null): string {
  if (metric !== 'CLS') return formatMs(value)
  return value === null ? '–' : value.toFixed(3)
}
