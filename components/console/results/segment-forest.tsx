import { IntervalAxis } from '#components/charts/interval-plot'
import { FilterChips } from '#components/ui/filter-chips'
import { DIMENSION_NAMES, type Dimension, type PageState, toHref } from '#lib/core/results/page-state'
import type { SegmentResult } from '#lib/results/analyse-segments'
import type { ResultsView } from '#lib/results/results-view'
import { domainOf } from '../../charts/plan-interval.ts'
import { ForestRow } from './forest-row.tsx'

type Props = {
  readonly segments: readonly SegmentResult[]
  readonly dimension: Dimension
  readonly path: string
  readonly state: PageState
  readonly correction: ResultsView['correction']
  readonly band: number
  /** Whether fewer is better. */
  readonly isInverse: boolean
  /** Too early to be read: without weight and colour. */
  readonly isEarly: boolean
}

/** In a variant; what has fewer is greyed: its range says next to nothing. */
const FEWEST_VISITORS = 100
const MOST_ROWS = 12

/** The lift in every segment of a dimension. A click filters the page. */
export function SegmentForest(props: Props) {
  const { segments, dimension, path, state, correction, band, isInverse, isEarly } = props
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
      <p className="max-w-[68ch] text-[13px] text-ink-2">
        {warning(readable.length, correction)}
        <span className="print:hidden"> Click a row to see only these visitors.</span>
      </p>
      {shown.length === 0 && <p>Nobody has been counted by this yet.</p>}
      <ul>
        {shown.map((segment) => (
          <ForestRow
            key={segment.segment}
            {...{ segment, dimension, path, state, domain, band, isInverse, isEarly }}
            isTooFew={!isRead(segment)}
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

function warning(looked: number, correction: ResultsView['correction']): string {
  const method = correction === 'holm' ? 'Holm' : 'Benjamini-Hochberg'
  if (looked < 2) return `Segments are corrected by ${method}.`
  return `${looked} segments looked at: expect one to look special by chance. The ranges are of each by itself; p-values in the CSV are corrected by ${method} for all of them.`
}
