import { IntervalPlot } from '#components/charts/interval-plot'
import { VariantMark } from '#components/console/variant-mark'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatCount } from '#lib/core/format/format-count'
import { formatMoney } from '#lib/core/format/format-money'
import { formatRate } from '#lib/core/format/format-rate'
import { variantLetter } from '#lib/core/format/variant-letter'
import { type Span, sideOf } from '../../charts/plan-interval.ts'
import { effectText, type Unit } from './effect-text.ts'
import type { Metric, Score } from './to-metrics.ts'

type Props = {
  readonly row: Score
  readonly index: number
  readonly metric: Metric
  readonly unit: Unit
  readonly band: number
  readonly domain: Span
  /** Too early to be read: without weight and colour. */
  readonly isMuted: boolean
  readonly className: string
}

/** On a phone the cells stack, each with its name; nothing scrolls sideways. */
export function ScoreRow({ row, index, metric, unit, band, domain, isMuted, className }: Props) {
  const { scale, reachedName, name, direction } = metric
  const isMoney = scale.kind === 'money'
  const money = (exact: boolean) => formatMoney(row.reached, scale.currency, { exact })
  return (
    <li className={`border-line border-b py-2 md:min-h-11 md:py-1 ${className}`}>
      <span className="flex min-w-0 items-center gap-2">
        <VariantMark index={index} />
        <span className="min-w-0 truncate text-ink-2" title={row.key}>
          {row.key}
        </span>
      </span>
      <span className="flex flex-wrap gap-x-3 text-[13px] text-ink-2 tabular-nums md:contents md:text-ink">
        <span className="md:text-right" title={formatCount(row.visitors)}>
          {formatCompact(row.visitors)}
          <span className="md:sr-only"> visitors</span>
        </span>
        <span className="md:text-right" title={isMoney ? money(true) : formatCount(row.reached)}>
          {isMoney ? money(false) : formatCompact(row.reached)}
          <span className="md:sr-only"> {reachedName}</span>
        </span>
        <span className="md:text-right">
          {meanText(row, metric)}
          <span className="md:sr-only"> per visitor</span>
        </span>
      </span>
      {index === 0 ? (
        <span className="hidden text-[13px] text-ink-2 md:col-span-2 md:block">
          Control: what the others are compared with
        </span>
      ) : (
        <>
          <IntervalPlot
            label={`${name}, ${variantLetter(index)} against A`}
            value={row.lift}
            interval={row.interval}
            domain={domain}
            band={band}
            inverse={direction === 'lower'}
            muted={isMuted}
          />
          <EffectCell {...{ row, unit, metric, isMuted }} />
        </>
      )}
    </li>
  )
}

function EffectCell({ row, unit, metric, isMuted }: Pick<Props, 'row' | 'unit' | 'metric' | 'isMuted'>) {
  const text = effectText(row, unit, metric.scale)
  if (text === null)
    return (
      <span className="block text-[13px] text-ink-2">
        {row.unanswered === null ? 'Too few yet to say' : `Cannot be said yet: ${row.unanswered}`}
      </span>
    )
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 tabular-nums md:block">
      <span className={isMuted ? 'text-ink-2' : `font-semibold ${toneOf(row, metric)}`}>{text.value}</span>
      <span className="block text-[12px] text-ink-2 leading-4">likely {text.range}</span>
    </span>
  )
}

function toneOf({ interval }: Score, { direction }: Metric): string {
  const side = interval === null ? 'across' : sideOf(interval)
  if (side === 'across') return 'text-ink'
  return (side === 'above') === (direction === 'higher') ? 'text-gain-text' : 'text-loss-text'
}

function meanText({ mean, visitors }: Score, { scale }: Metric): string {
  if (scale.kind === 'rate') return formatRate(mean, visitors)
  return visitors < 100 ? '–' : formatMoney(mean, scale.currency)
}
