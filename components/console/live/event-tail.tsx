'use client'

import { useState } from 'react'
import type { ActivityKind, TailEvent } from '#lib/core/live/activity'
import { INPUT_CLASS } from '../../ui/field.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConsoleButton } from '../console-button.tsx'
import { ClockTime } from './clock-time.tsx'
import { KIND_LOOKS } from './kind-look.ts'
import { isFound, tellEvent, tellPlace, toLines } from './tell-event.ts'

export type TailFilter = { readonly kind: ActivityKind | null; readonly search: string }

type Props = {
  readonly events: readonly TailEvent[]
  readonly filter: TailFilter
  /** Of the amounts. */
  readonly currency: string
}

const CHOICES = [
  ['Everything', null],
  ['Views', 'view'],
  ['Variants', 'exposure'],
  ['Goals', 'conversion'],
] as const

/** The last events as they happen: paused, filtered, copied. */
export function EventTail({ events, filter, currency }: Props) {
  const [frozen, setFrozen] = useState<readonly TailEvent[] | null>(null)
  const [search, setSearch] = useState(filter.search)
  const shown = (frozen ?? events).filter(
    (event) => (filter.kind === null || event.item.kind === filter.kind) && isFound(event, search, currency),
  )
  const waiting = frozen === null ? 0 : countSince(events, frozen)
  const isPaused = frozen !== null
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <FilterChips
          label="Kind of event"
          chips={CHOICES.map(([label, kind]) => ({
            label,
            href: hrefOf(kind, search),
            pressed: filter.kind === kind,
          }))}
        />
        <search className="min-w-40 flex-1">
          <form method="get">
            {filter.kind !== null && <input type="hidden" name="kind" value={filter.kind} />}
            <input
              type="search"
              name="q"
              aria-label="Find in events"
              placeholder="Country, page, variant, visitor"
              className={`${INPUT_CLASS} min-h-8 text-[13px]`}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          </form>
        </search>
        <ConsoleButton aria-pressed={isPaused} onClick={() => setFrozen(isPaused ? null : events)}>
          {isPaused ? `Resume${waiting > 0 ? `, ${waiting} new` : ''}` : 'Pause'}
        </ConsoleButton>
        <CopyEvents events={shown} currency={currency} />
      </div>
      {shown.length === 0 ? (
        <p className="py-4 text-ink-2">
          {events.length === 0 ? 'Nothing yet. Events appear here as visitors browse.' : 'No event matches.'}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section aria-label="Events, newest first" tabIndex={0} className="max-h-[32rem] overflow-y-auto">
          <ol>
            {shown.map((event) => (
              <EventRow key={event.id} event={event} currency={currency} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function EventRow({ event, currency }: { readonly event: TailEvent; readonly currency: string }) {
  const look = KIND_LOOKS[event.item.kind]
  return (
    <li className="flex min-h-9 flex-wrap items-baseline gap-x-3 border-line border-t py-1.5 text-[13px]">
      <span className="text-ink-2 tabular-nums">
        <ClockTime at={event.at} />
      </span>
      <span className="wrap-anywhere min-w-0 flex-1">
        <span aria-hidden="true" style={{ color: look.colour }}>
          {look.mark}
        </span>{' '}
        <span className="font-mono text-ink-2">{event.visitor || 'somebody'}</span>{' '}
        {tellEvent(event, currency)}
      </span>
      <span className="wrap-anywhere min-w-0 basis-full text-ink-2 sm:basis-auto">{tellPlace(event)}</span>
    </li>
  )
}

function CopyEvents({ events, currency }: Pick<Props, 'events' | 'currency'>) {
  const toast = useToast()
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(toLines(events, currency)).then(
      () => true,
      () => false,
    )
    toast(
      done
        ? { message: `${events.length} events copied`, tone: 'done' }
        : { message: 'The browser did not let us copy', tone: 'failed' },
    )
  }
  return (
    <ConsoleButton disabled={events.length === 0} onClick={() => void copy()}>
      Copy
    </ConsoleButton>
  )
}

/** How many events came after those that are shown while the tail is paused. */
function countSince(events: readonly TailEvent[], frozen: readonly TailEvent[]): number {
  const [newest] = frozen
  const at = events.findIndex(({ id }) => id === newest?.id)
  return at < 0 ? events.length : at
}

function hrefOf(kind: ActivityKind | null, search: string): string {
  const query = new URLSearchParams({ ...(kind !== null && { kind }), ...(search !== '' && { q: search }) })
  return query.size === 0 ? '/console/live' : `/console/live?${query}`
}
