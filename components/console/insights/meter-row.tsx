import { Badge } from '#components/ui/badge'
import { formatMoney } from '#lib/core/format/format-money'
import { formatShare } from '#lib/core/format/format-share'
import type { Meter } from '#lib/insights/list-meters'
import { formatAmount } from './format-bytes.ts'

const BASES: Readonly<Record<Meter['basis'], string>> = {
  measured: 'Measured',
  counted: 'Counted',
  estimated: 'Estimated',
}

type Props = { readonly meter: Meter; readonly alertShare: number }

/** A meter: this month, its end, the limit with its alert line, and how the figure comes about. */
export function MeterRow({ meter, alertShare }: Props) {
  const { key, title, unit, basis, now, atEnd, limit, formula, price } = meter
  return (
    <li
      id={key}
      className="grid gap-2 border-line border-t py-4 first:border-t-0 lg:grid-cols-[14rem_1fr] lg:gap-x-8"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 lg:grid lg:content-start lg:justify-items-start">
        <h3 className="font-semibold">{title}</h3>
        <span className="text-[12px] text-ink-2">{BASES[basis]}</span>
        <Verdict meter={meter} alertShare={alertShare} />
      </div>
      <div className="grid min-w-0 gap-2">
        <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
          <span>
            <span className="font-semibold text-[16px] leading-6">{formatAmount(unit, now)}</span>{' '}
            <span className="text-ink-2">{isStock(meter) ? 'now' : 'this month'}</span>
          </span>
          {!isStock(meter) && (
            <span className="text-ink-2">
              {atEnd === null
                ? 'no forecast before a whole day is counted'
                : `${formatAmount(unit, atEnd)} at its end`}
            </span>
          )}
          <span className="text-ink-2">{limitText(meter)}</span>
          <Money meter={meter} />
        </p>
        {limit !== null && <LimitBar meter={meter} limit={limit} alertShare={alertShare} />}
        <details className="text-[13px]">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
            Formula<span className="sr-only"> of {title}</span>
          </summary>
          <p className="mt-1 max-w-[68ch] text-ink-2">
            {formula}
            {price && (
              <>
                {' '}
                Price as of {price.asOf}:{' '}
                <a href={price.source} className="wrap-anywhere text-tide-text underline underline-offset-4">
                  {price.source.replace('https://', '')}
                </a>
              </>
            )}
          </p>
        </details>
      </div>
    </li>
  )
}

/** Sizes do not add up over a month. */
function isStock({ unit }: Meter): boolean {
  return unit === 'bytes'
}

function limitText({ unit, limit, price }: Meter): string {
  if (limit !== null && price !== null && price.usd !== null) return `${formatAmount(unit, limit)} included`
  if (limit !== null) return `of ${formatAmount(unit, limit)} on this plan`
  return price?.included === 0 ? 'nothing included' : 'limit by contract'
}

function Money({ meter: { cents, price } }: { readonly meter: Meter }) {
  if (price === null || cents === null) return null
  return <span className="text-ink-2">{formatMoney(Math.round(cents), 'USD')} a month</span>
}

function Verdict({ meter: { now, atEnd, limit, price }, alertShare }: Props) {
  if (limit === null) return null
  const end = (atEnd ?? now) / limit
  if (end > 1 && price !== null && price.usd !== null)
    return <Badge tone="warn">Beyond what is included</Badge>
  if (now > limit) return <Badge tone="loss">Over the limit</Badge>
  if (end > 1) return <Badge tone="loss">Over the limit by month end</Badge>
  if (end > alertShare) return <Badge tone="warn">Over the alert line</Badge>
  return <Badge>{formatShare(end)} of the limit</Badge>
}

type BarProps = { readonly meter: Meter; readonly limit: number; readonly alertShare: number }

/** What is used, what the month will use, and the line at which somebody should act. */
function LimitBar({ meter: { now, atEnd }, limit, alertShare }: BarProps) {
  const widest = Math.max(limit, now, atEnd ?? 0)
  const percent = (amount: number) => `${Math.min(100, (100 * amount) / widest)}%`
  const isOver = Math.max(now, atEnd ?? 0) > limit
  return (
    <span aria-hidden="true" className="relative block h-2 rounded-full bg-sand-2">
      {atEnd !== null && (
        <span
          className={`absolute inset-y-0 left-0 rounded-full opacity-40 ${isOver ? 'bg-loss' : 'bg-tide'}`}
          style={{ width: percent(atEnd) }}
        />
      )}
      <span
        className={`absolute inset-y-0 left-0 min-w-1 rounded-full ${now > limit ? 'bg-loss' : 'bg-tide'}`}
        style={{ width: percent(now) }}
      />
      <span className="absolute -inset-y-1 w-0.5 bg-warn" style={{ left: percent(limit * alertShare) }} />
      <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: percent(limit) }} />
    </span>
  )
}
