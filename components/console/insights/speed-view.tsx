import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import { FilterChips } from '#components/ui/filter-chips'
import { linkWith } from '#lib/core/site/link-with'
import { periodText } from '#lib/core/site/period-text'
import type { Period } from '#lib/insights/period'
import type { PublishMarker } from '#lib/insights/read-publish-markers'
import type { Speed } from '#lib/insights/read-speed'
import type { PartKind, SpeedQuery } from '#lib/insights/read-speed-query'
import { nameRow } from './name-row.ts'
import { SpeedCauses } from './speed-causes.tsx'
import { SpeedChart } from './speed-chart.tsx'
import { SpeedPartTable } from './speed-part-table.tsx'
import { VitalCards } from './vital-cards.tsx'
import { VITAL_NAMES } from './vital-text.ts'

export const SPEED_PATH = '/console/speed'

const PERCENTILE_CHIPS = ['75', '90', '95', '99'] as const
const TITLES: Readonly<Record<PartKind, string>> = { page: 'Pages', device: 'Devices', country: 'Countries' }

type Props = {
  readonly speed: Speed
  readonly query: SpeedQuery
  readonly period: Period
  /** Null when history does not answer. */
  readonly markers: readonly PublishMarker[] | null
  readonly standard: { readonly good: number; readonly poor: number }
}

/** The vitals, the chosen one by day, and by page, device and country. */
export function SpeedView({ speed, query, period, markers, standard }: Props) {
  const { metric, percentile, part } = query
  const linkOf = (changes: Readonly<Record<string, string | null>>) =>
    linkWith(SPEED_PATH, { ...periodText(period), ...query.text }, changes)
  const linkOfPart = (kind: PartKind, name: string | null) =>
    linkOf({ page: null, device: null, country: null, [kind]: name })
  const table = (kind: PartKind) => (
    <SpeedPartTable
      kind={kind}
      title={TITLES[kind]}
      metric={metric}
      percentile={percentile}
      rows={speed.parts[kind]}
      current={part?.kind === kind ? part.name : null}
      hrefOf={(name) => linkOfPart(kind, name)}
    />
  )
  return (
    <>
      <PercentileChoice current={percentile} hrefOf={(p) => linkOf({ p: p === '75' ? null : p })} />
      {part && <PartNote part={part} clearHref={linkOfPart(part.kind, null)} />}
      <VitalCards
        vitals={speed.vitals}
        chosen={metric}
        percentile={percentile}
        hrefOf={(of) => linkOf({ metric: of === 'LCP' ? null : of })}
      />
      <p className="pt-2 text-[13px] text-ink-2">
        {VITAL_NAMES[metric]} is chosen below. Every page load that reported counts, those without identity
        too.
        {markers === null && ' Publishes cannot be marked right now: history does not answer.'}
      </p>
      <SpeedChart
        series={speed.series}
        metric={metric}
        percentile={percentile}
        markers={markers ?? []}
        standard={standard}
      />
      <div className="grid items-start gap-x-10 lg:grid-cols-2">
        <div className="min-w-0">{table('page')}</div>
        <div className="min-w-0">
          {table('device')}
          {table('country')}
        </div>
      </div>
      <SpeedCauses
        elements={speed.elements}
        server={speed.server}
        page={part?.kind === 'page' ? part.name : null}
      />
    </>
  )
}

function PercentileChoice({ current, hrefOf }: { current: string; hrefOf: (percentile: string) => string }) {
  const chips = PERCENTILE_CHIPS.map((percentile) => ({
    href: hrefOf(percentile),
    label: `p${percentile}`,
    pressed: percentile === current,
  }))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-4">
      <FilterChips label="Percentile" chips={chips} />
      <p className="text-[13px] text-ink-2">
        {current === '75'
          ? 'Core Web Vitals are judged at the 75th percentile.'
          : `${current} of 100 page loads were at least as fast. The thresholds are made for the 75th percentile.`}
      </p>
    </div>
  )
}

type NoteProps = { readonly part: NonNullable<SpeedQuery['part']>; readonly clearHref: string }

function PartNote({ part: { kind, name }, clearHref }: NoteProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-tide border-l-2 pl-3">
      <p className="min-w-0">
        <span className="wrap-anywhere font-semibold">{nameRow(kind === 'page' ? 'path' : kind, name)}</span>
        <span className="block max-w-[68ch] text-[13px] text-ink-2">
          Vitals and chart are of this {kind} alone, the tables of the whole site: loads are kept by page, by
          device and by country, not by two of them.
        </span>
      </p>
      <Link href={clearHref} scroll={false} prefetch={false} className={consoleButtonClass('quiet')}>
        Show the whole site
      </Link>
    </div>
  )
}
