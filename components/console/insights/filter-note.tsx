import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import type { CountKind } from '#lib/core/events/count-kinds'
import { linkWith } from '#lib/core/site/link-with'
import type { Filter } from '#lib/insights/read-analytics'
import { nameRow } from './name-row.ts'

const KIND_LABELS: Readonly<Record<CountKind, string>> = {
  channel: 'Channel',
  referrer: 'Referrer',
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  path: 'Page',
  entry: 'Page',
  exit: 'Page',
  country: 'Country',
  device: 'Device',
  event: 'Event',
}

const SPEED_PARTS: Partial<Record<CountKind, string>> = { path: 'page', country: 'country', device: 'device' }

/** What the figures and the chart are about now, and plainly what they cannot be. */
export function FilterNote({ filter, clearHref }: { readonly filter: Filter; readonly clearHref: string }) {
  const part = SPEED_PARTS[filter.kind]
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-tide border-l-2 pl-3">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">
          {KIND_LABELS[filter.kind]}: {nameRow(filter.kind, filter.name)}
        </p>
        <p className="max-w-[68ch] text-[13px] text-ink-2">
          Figures and chart are of this row alone. The panels below stay those of the whole site: counters are
          kept by one dimension, so that no visitor’s path is stored.
          {part !== undefined && (
            <>
              {' '}
              <Link
                href={linkWith('/console/speed', { [part]: filter.name })}
                prefetch={false}
                className="text-tide-text underline underline-offset-4"
              >
                Its speed
              </Link>
            </>
          )}
        </p>
      </div>
      <Link href={clearHref} scroll={false} prefetch={false} className={consoleButtonClass('quiet')}>
        Show the whole site
      </Link>
    </div>
  )
}
