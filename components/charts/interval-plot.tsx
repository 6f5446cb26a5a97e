import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import { formatTick } from '#lib/core/format/format-tick'
import { drawInterval, ROW_HEIGHT } from './draw-interval.ts'
import { type Side, type Span, shareWithin, sideOf, ticksOf } from './plan-interval.ts'

type Props = {
  /** Of what: said before the numbers to those who hear the page. */
  readonly label: string
  readonly value: number | null
  readonly interval: Span | null
  /** The axis that all rows share. */
  readonly domain: Span
  /** Changes that do not matter, to both sides of zero. */
  readonly band?: number
  /** Whether more is worse. */
  readonly inverse?: boolean
  /** Too few to be read: drawn without colour. */
  readonly muted?: boolean
  readonly format?: (value: number) => string
}

/** An interval with its estimate on a shared axis: teal above zero, coral below, ink across. The numbers stand beside it. */
export function IntervalPlot({
  label,
  value,
  interval,
  domain,
  band = 0,
  inverse = false,
  muted = false,
  format = formatLift,
}: Props) {
  const isKnown = value !== null && interval !== null
  const text = isKnown ? `${format(value)}, likely ${formatRange(interval, format)}` : 'cannot be said yet'
  const tone = toneOf(interval === null ? 'across' : sideOf(interval), inverse, muted)
  return (
    <svg
      role="img"
      aria-label={`${label}: ${text}`}
      width="100%"
      height={ROW_HEIGHT}
      className="block overflow-visible"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers of ours, see drawInterval
      dangerouslySetInnerHTML={{ __html: drawInterval({ value, interval, domain, band, tone }) }}
    />
  )
}

type AxisProps = { readonly domain: Span; readonly format?: (value: number) => string }

/** The shared axis, to stand once above or below the rows. */
export function IntervalAxis({ domain, format = formatTick }: AxisProps) {
  const shareOf = shareWithin(domain)
  return (
    <div aria-hidden="true" className="relative h-4 text-[11px] text-ink-3 leading-4">
      {ticksOf(domain).map((tick) => {
        const x = shareOf(tick)
        const shift = x < 0.06 ? '' : x > 0.94 ? '-translate-x-full' : '-translate-x-1/2'
        return (
          <span key={tick} className={`absolute whitespace-nowrap ${shift}`} style={{ left: percent(x) }}>
            {format(tick)}
          </span>
        )
      })}
    </div>
  )
}

function toneOf(side: Side, inverse: boolean, muted: boolean): string {
  if (muted) return 'var(--control-border)'
  if (side === 'across') return 'var(--ink-2)'
  return (side === 'above') !== inverse ? 'var(--gain)' : 'var(--loss)'
}

function percent(share: number): string {
  return `${Math.round(10_000 * share) / 100}%`
}
