import { COUNT_KINDS, type CountKind } from '#lib/core/events/count-kinds'
import type { Analytics } from '#lib/insights/read-analytics'
import type { AnalyticsQuery } from '#lib/insights/read-analytics-query'
import { NamePanel } from './name-panel.tsx'

type Props = {
  readonly panels: Analytics['panels']
  readonly query: AnalyticsQuery
  readonly linkOf: (changes: Readonly<Record<string, string | null>>) => string
  readonly csvOf: (kind: CountKind) => string
}

const SOURCES = {
  channel: 'Channels',
  referrer: 'Referrers',
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
} as const
const PAGES = { path: 'Top', entry: 'Entry', exit: 'Exit' } as const

const EMPTY: Partial<Record<CountKind, string>> = {
  referrer:
    'No session came from another site. A link to yours from a page that names itself fills this list.',
  source: 'No address had utm_source. Add it to the links of a campaign.',
  medium: 'No address had utm_medium. Add it to the links of a campaign, for example utm_medium=newsletter.',
  campaign: 'No address had utm_campaign. Add it to the links of a campaign.',
}

/** Sources, pages, countries and devices, two abreast where there is room. */
export function AnalyticsPanels({ panels, query, linkOf, csvOf }: Props) {
  const panel = (id: string, title: string, kind: CountKind, tabs: Readonly<Record<string, string>> = {}) => (
    <NamePanel
      key={id}
      id={id}
      title={title}
      kind={kind}
      unit={COUNT_KINDS[kind]}
      panel={panels[kind]}
      filter={query.filter}
      tabs={Object.entries(tabs).map(([of, label], index) => ({
        kind: of as CountKind,
        label,
        href: linkOf({ [id]: index === 0 ? null : of }),
      }))}
      linkOf={(name) => linkOf({ by: name === null ? null : kind, is: name })}
      csvHref={csvOf(kind)}
      emptyText={EMPTY[kind] ?? 'Nothing was counted in these days.'}
    />
  )
  return (
    <div className="mt-6 grid gap-x-10 lg:grid-cols-2">
      {panel('sources', 'Sources', query.sources, SOURCES)}
      {panel('pages', 'Pages', query.pages, PAGES)}
      {panel('countries', 'Countries', 'country')}
      {panel('devices', 'Devices', 'device')}
    </div>
  )
}
