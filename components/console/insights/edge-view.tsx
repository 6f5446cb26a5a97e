import { TimeSeries } from '#components/charts/time-series'
import { Table } from '#components/ui/data-table'
import { Section } from '#components/ui/section'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatCount } from '#lib/core/format/format-count'
import { formatDay } from '#lib/core/format/format-day'
import type { DropGroup, EdgeTraffic } from '#lib/insights/read-edge-traffic'
import { GROUP_TEXTS, REASON_TEXTS } from './drop-text.ts'
import { KpiStrip } from './kpi-strip.tsx'

const GROUPS: readonly DropGroup[] = ['bots', 'machinery', 'events']
/** Batches only: an axis has one unit. */
const LINES = [
  { key: 'bot', label: 'Named bots', letter: 'B', color: 'var(--loss)' },
  { key: 'bot-headers', label: 'Disguised bots', letter: 'D', color: 'var(--variant-c)', dash: '6 2' },
  { key: 'bot-webdriver', label: 'Driven browsers', letter: 'W', color: 'var(--variant-d)', dash: '2 2' },
  { key: 'machinery', label: 'Not visits', letter: 'N', color: 'var(--tide)', dash: '8 2 2 2' },
] as const

/** What was left out of the counting, by day and by reason. */
export function LeftOut({ traffic }: { readonly traffic: EdgeTraffic }) {
  const sumOf = (group: DropGroup) => traffic.series.reduce((sum, day) => sum + day[group], 0)
  return (
    <>
      <KpiStrip
        label="What arrived"
        kpis={[
          {
            label: 'Page views counted',
            text: formatCompact(traffic.views),
            exact: formatCount(traffic.views),
          },
          ...GROUPS.map((group) => ({
            label: `${GROUP_TEXTS[group].title}, ${GROUP_TEXTS[group].unit}`,
            text: formatCompact(sumOf(group)),
            exact: formatCount(sumOf(group)),
          })),
        ].map((kpi) => ({ ...kpi, now: null, before: null, isPlain: true }))}
      />
      {traffic.reasons.length === 0 ? (
        <p className="max-w-[68ch] py-6 text-ink-2">
          Nothing was left out in these days: no bot, no prefetch and no preview reported anything.
        </p>
      ) : (
        <>
          <LeftOutChart traffic={traffic} />
          <Section
            title="By reason"
            id="reasons"
            hint="The same names stand in the header X-Dropped of each answer."
          >
            <Reasons reasons={traffic.reasons} />
          </Section>
        </>
      )}
    </>
  )
}

function LeftOutChart({ traffic: { series } }: { readonly traffic: EdgeTraffic }) {
  const worst = series.reduce((most, day) => (day.bots > most.bots ? day : most))
  const finding =
    worst.bots === 0
      ? 'No bot reported anything in these days.'
      : `Most bots on ${formatDay(worst.date)}: ${formatCount(worst.bots)} batches, beside ${formatCount(worst.views)} page views counted.`
  const readValue = (day: EdgeTraffic['series'][number], key: (typeof LINES)[number]['key']) =>
    key === 'machinery' ? day.machinery : (day.reasons[key] ?? 0)
  return (
    <div className="py-5">
      <TimeSeries
        title="Batches left out by day"
        finding={finding}
        unit="batches"
        zero
        series={LINES.map((line) => ({
          ...line,
          points: series.map((day) => ({ at: day.date, value: readValue(day, line.key) })),
        }))}
      />
      <ul aria-label="Lines" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[13px] text-ink-2">
        {LINES.map(({ key, letter, label, color }) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2 rounded-full" style={{ background: color }} />
            {letter} {label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reasons({ reasons }: Pick<EdgeTraffic, 'reasons'>) {
  return (
    <Table caption="Left out by reason">
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col" className="max-sm:hidden">
            Group
          </th>
          <th scope="col" className="text-right">
            Counted
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ reason, group, count }) => (
          <tr key={reason}>
            <th scope="row" className="max-w-96">
              <code className="font-mono text-[13px]">{reason}</code>
              <span className="block text-[13px] text-ink-2">{REASON_TEXTS[reason] ?? ''}</span>
            </th>
            <td className="text-ink-2 max-sm:hidden">{GROUP_TEXTS[group].title}</td>
            <td className="whitespace-nowrap text-right">
              {formatCount(count)} <span className="text-[12px] text-ink-2">{GROUP_TEXTS[group].unit}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
