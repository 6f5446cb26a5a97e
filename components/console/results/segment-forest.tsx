import Link from 'next/link'
import { IntervalAxis, IntervalPlot } from '#components/charts/interval-plot'
import { VariantMark } from '#components/console/variant-mark'
import { FilterChips } from '#components/ui/filter-chips'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import { segmentName } from '#lib/core/format/segment-name'
import { variantLetter } from '#lib/core/format/variant-letter'
import { DIMENSION_NAMES, type Dimension, type PageState, toHref } from '#lib/core/results/page-state'
import type { SegmentResult } from '#lib/results/analyse-segments'
import type { ResultsView } from '#lib/results/results-view'
import { domainOf } from '../../charts/plan-interval.ts'

type Props = {
  readonly segments: readonly SegmentResult[]
  readonly dimension: Dimension
  readonly path: string
  readonly state: PageState
  readonly correction: ResultsView['correction']
  readonly band: number
}

/** In a variant; what has fewer is greyed: its range says next to nothing. */
const FEWEST_VISITORS = 100
const MOST_ROWS = 12

/** The lift in every segment of a dimension. A click filters the page. */
export function SegmentForest({ segments, dimension, path, state, correction, band }: Props) {
  const shown = segments.slice(0, MOST_ROWS)
  const isRead = ({ variants }: SegmentResult) =>
    variants.every(({ visitors }) => visitors >= FEWEST_VISITORS)
  const readable = shown.filter(isRead)
  const effects = readable.flatMap(({ variants }) =>
    variants.map(({ lift, interval }) => ({ value: lift, interval })),
  )
  const domain = domainOf(effects, Math.max(0.02, 1.5 * band))
  return (
    <div className="grid gap-3">
      <DimensionChips {...{ dimension, path, state }} />
      <p className="max-w-[68ch] text-[13px] text-ink-2">{warning(readable.length, correction)}</p>
      {shown.length === 0 && <p>Nobody has been counted by this yet.</p>}
      <ul>
        {shown.map((segment) => (
          <ForestRow
            key={segment.segment}
            {...{ segment, dimension, path, state, domain, band }}
            isMuted={!isRead(segment)}
          />
        ))}
      </ul>
      {shown.length > 0 && (
        <div className="md:grid md:grid-cols-[13rem_minmax(8rem,1fr)_14rem] md:gap-x-4">
          <div className="md:col-start-2">
            <IntervalAxis domain={domain} />
          </div>
        </div>
      )}
      {segments.length > MOST_ROWS && (
        <p className="text-[13px] text-ink-2">{segments.length - MOST_ROWS} smaller ones are in the CSV.</p>
      )}
    </div>
  )
}

function DimensionChips({ dimension, path, state }: Pick<Props, 'dimension' | 'path' | 'state'>) {
  const chips = (Object.keys(DIMENSION_NAMES) as Dimension[]).map((name) => ({
    label: DIMENSION_NAMES[name],
    href: `${toHref(path, state, { by: name, segment: undefined })}#segments`,
    pressed: name === dimension,
  }))
  return (
    <div className="print:hidden">
      <FilterChips label="Look at parts by" chips={chips} />
    </div>
  )
}

type RowProps = Pick<Props, 'dimension' | 'path' | 'state' | 'band'> & {
  readonly segment: SegmentResult
  readonly domain: readonly [number, number]
  readonly isMuted: boolean
}

function ForestRow({
  segment: { segment, variants },
  dimension,
  path,
  state,
  domain,
  band,
  isMuted,
}: RowProps) {
  const own = `${dimension}:${segment}`
  const isPicked = state.segment === own
  const name = segmentName(dimension, segment)
  const visitors = variants.reduce((sum, variant) => sum + variant.visitors, 0)
  return (
    <li
      className={`border-line border-b py-1.5 md:grid md:grid-cols-[13rem_minmax(8rem,1fr)_14rem] md:gap-x-4 ${isMuted ? 'text-ink-3' : ''}`}
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
              value={isMuted ? null : lift}
              interval={isMuted ? null : interval}
              domain={domain}
              band={band}
            />
            <span className="flex min-h-6 items-center gap-2 text-[13px] tabular-nums">
              {variants.length > 2 && <VariantMark index={index + 1} />}
              {isMuted || lift === null ? (
                <span>too few to say</span>
              ) : (
                <span>
                  <b className="font-semibold">{formatLift(lift)}</b>{' '}
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

function warning(looked: number, correction: ResultsView['correction']): string {
  const method = correction === 'holm' ? 'Holm' : 'Benjamini-Hochberg'
  if (looked < 2) return `Click a row to see only these visitors. Segments are corrected by ${method}.`
  return `${looked} segments looked at: expect one to look special by chance. The ranges are of each by itself; p-values in the CSV are corrected by ${method} for all of them. Click a row to see only these visitors.`
}
