import Link from 'next/link'
import { IntervalPlot } from '#components/charts/interval-plot'
import { VariantMark } from '#components/console/variant-mark'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import { segmentName } from '#lib/core/format/segment-name'
import { variantLetter } from '#lib/core/format/variant-letter'
import { type Dimension, type PageState, toHref } from '#lib/core/results/page-state'
import type { SegmentResult } from '#lib/results/analyse-segments'

type Props = {
  readonly dimension: Dimension
  readonly path: string
  readonly state: PageState
  readonly band: number
  readonly segment: SegmentResult
  readonly domain: readonly [number, number]
  /** Its range says next to nothing. */
  readonly isTooFew: boolean
  readonly isInverse: boolean
  /** Too early to be read: without weight and colour. */
  readonly isEarly: boolean
}

/** One segment: a link to it, and the lift of each treatment in it; greyed when it has too few visitors. */
export function ForestRow({
  segment: { segment, variants },
  dimension,
  path,
  state,
  domain,
  band,
  isTooFew,
  isInverse,
  isEarly,
}: Props) {
  const own = `${dimension}:${segment}`
  const isPicked = state.segment === own
  const name = segmentName(dimension, segment)
  const visitors = variants.reduce((sum, variant) => sum + variant.visitors, 0)
  return (
    <li
      className={`border-line border-b py-1.5 md:grid md:grid-cols-[13rem_minmax(8rem,1fr)_14rem] md:gap-x-4 ${isTooFew ? 'text-ink-3' : ''}`}
    >
      <span className="flex items-baseline justify-between gap-2">
        <Link
          href={toHref(path, state, { segment: isPicked ? undefined : own, by: dimension })}
          prefetch={false}
          aria-current={isPicked ? 'true' : undefined}
          className={`inline-flex min-h-6 items-center underline-offset-4 hover:underline ${isPicked ? 'font-semibold' : ''}`}
        >
          {name}
          {isPicked && <span className="text-ink-2">&nbsp;×</span>}
          <span className="sr-only">{isPicked ? ', show everybody again' : ', show only these'}</span>
        </Link>
        <span className="text-[12px] tabular-nums">
          {formatCompact(visitors)}
          <span className="sr-only"> visitors</span>
        </span>
      </span>
      <div className="grid gap-1 md:col-span-2">
        {variants.slice(1).map(({ key, lift, interval }, index) => (
          <div key={key} className="md:grid md:grid-cols-[minmax(8rem,1fr)_14rem] md:gap-x-4">
            <IntervalPlot
              label={`${name}, ${variantLetter(index + 1)} against A`}
              value={isTooFew ? null : lift}
              interval={isTooFew ? null : interval}
              domain={domain}
              band={band}
              inverse={isInverse}
              muted={isEarly}
            />
            <span className="flex min-h-6 items-center gap-2 text-[13px] tabular-nums">
              {variants.length > 2 && <VariantMark index={index + 1} />}
              {isTooFew || lift === null ? (
                <span>too few to say</span>
              ) : (
                <span>
                  <b className={isEarly ? 'font-normal text-ink-2' : 'font-semibold'}>{formatLift(lift)}</b>{' '}
                  <span className="text-[12px] text-ink-2">{formatRange(interval)}</span>
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
    </li>
  )
}
