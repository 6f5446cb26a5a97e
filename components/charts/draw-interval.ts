import { type IntervalPlan, planInterval, type Span, shareWithin } from './plan-interval.ts'

type Drawing = {
  readonly value: number | null
  readonly interval: Span | null
  readonly domain: Span
  /** Changes that do not matter, to both sides of zero. */
  readonly band: number
  /** A CSS colour. */
  readonly tone: string
}

/** In pixels. */
export const ROW_HEIGHT = 24
const MIDDLE = ROW_HEIGHT / 2

/**
 * The inside of an `<svg>` as wide as its place: lengths are in percent, so nothing is distorted. A text, since a page
 * has dozens of them and elements would be sent twice. Holds numbers and the tone alone: nothing to escape.
 */
export function drawInterval({ value, interval, domain, band, tone }: Drawing): string {
  const shareOf = shareWithin(domain)
  const [from, to] = [shareOf(-band), shareOf(band)]
  const parts = [
    band > 0
      ? `<rect x="${percent(from)}" width="${percent(to - from)}" height="${ROW_HEIGHT}" fill="var(--sand-2)"/>`
      : '',
    line([shareOf(0), 0], [shareOf(0), ROW_HEIGHT], 'var(--ink-3)', 1),
  ]
  if (value !== null && interval !== null) parts.push(whisker(planInterval(interval, value, domain), tone))
  return parts.join('')
}

/** A side that goes on beyond the axis has no cap. */
function whisker({ low, high, value, cut }: IntervalPlan, tone: string): string {
  const cap = (x: number) => line([x, MIDDLE - 5], [x, MIDDLE + 5], tone, 2)
  return [
    line([low, MIDDLE], [high, MIDDLE], tone, 2),
    cut.low ? '' : cap(low),
    cut.high ? '' : cap(high),
    `<circle cx="${percent(value)}" cy="${MIDDLE}" r="5" fill="${tone}" stroke="var(--paper)" stroke-width="2"/>`,
  ].join('')
}

type Point = readonly [share: number, y: number]

function line([x1, y1]: Point, [x2, y2]: Point, stroke: string, width: number): string {
  return `<line x1="${percent(x1)}" y1="${y1}" x2="${percent(x2)}" y2="${y2}" stroke="${stroke}" stroke-width="${width}"/>`
}

function percent(share: number): string {
  return `${Math.round(1_000 * share) / 10}%`
}
