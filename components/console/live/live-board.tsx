'use client'

import { formatCount } from '#lib/core/format/format-count'
import type { Activity } from '#lib/core/live/activity'
import { countVisitors } from '#lib/core/live/count-visitors'
import { BarList } from '../../charts/bar-list.tsx'
import { Section } from '../../ui/section.tsx'
import { EventTail, type TailFilter } from './event-tail.tsx'
import { LiveNote } from './live-note.tsx'
import { SecondStrip } from './second-strip.tsx'
import { useActivity } from './use-activity.ts'

type Props = {
  readonly initial: Activity
  readonly filter: TailFilter
  readonly currency: string
  /** Names of the countries that the page came with, by code: a browser may have others, and the first view must not change. */
  readonly countries: Readonly<Record<string, string>>
}

const MOST_ROWS = 8

/** What is happening on the site, as it happens; what it starts with came with the page. */
export function LiveBoard({ initial, filter, currency, countries }: Props) {
  const { activity, state, now } = useActivity(initial)
  const active = activity.crowd ?? activity.visitors.length
  const isSample = activity.crowd !== null
  return (
    <>
      <div className="grid gap-y-2 border-line border-t py-5 sm:flex sm:flex-wrap sm:items-end sm:justify-between sm:gap-x-6">
        <p>
          <span className="font-display font-semibold text-[40px] leading-none tabular-nums">
            {isSample && 'about '}
            {formatCount(active)}
          </span>{' '}
          <span className="text-ink-2">
            {active === 1 ? 'visitor' : 'visitors'} active in the last 5 minutes
          </span>
        </p>
        <LiveNote state={state} />
      </div>
      <Section title="Last 10 minutes" id="strip">
        <SecondStrip seconds={activity.seconds} now={now} />
      </Section>
      <div className="grid gap-x-10 md:grid-cols-2">
        <ActiveBy
          title="By country"
          isSample={isSample}
          rows={countVisitors(activity.visitors, 'country').map(({ name, count }) => ({
            name: countries[name] ?? nameCountry(name),
            count,
          }))}
        />
        <ActiveBy title="By page" isSample={isSample} rows={countVisitors(activity.visitors, 'path')} />
      </div>
      <Section
        title="Events"
        id="events"
        hint="The last 100. A visitor is a few letters that lead back to nobody."
      >
        <EventTail events={activity.tail} filter={filter} currency={currency} />
      </Section>
    </>
  )
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' })

function nameCountry(code: string): string {
  return code === '' ? 'Unknown' : (NAMES.of(code) ?? code)
}

type ActiveByProps = {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly count: number }[]
  readonly isSample: boolean
}

function ActiveBy({ title, rows, isSample }: ActiveByProps) {
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ name, count }) => ({ label: name, value: count, text: formatCount(count) }))
  return (
    <Section title={title} {...(isSample && { hint: 'Of those who were seen last' })}>
      {shown.length === 0 ? (
        <p className="text-ink-2">Nobody is here right now.</p>
      ) : (
        <BarList label={`Active visitors ${title.toLowerCase()}`} unit="visitors" rows={shown} />
      )}
      {rows.length > MOST_ROWS && (
        <p className="mt-2 text-[13px] text-ink-2">and {rows.length - MOST_ROWS} more</p>
      )}
    </Section>
  )
}
