import { type Event, PURCHASE } from '#lib/core/events/event'
import { type Exposure, exposedIn } from '#lib/core/events/exposed-in'
import type { Assignment } from '#lib/core/experiments/assign'
import type { CompiledExperiments } from '#lib/core/experiments/compile'
import type { DropReason } from './drop-reason.ts'
import type { CountedEvent, RecordedEvent } from './recorded-event.ts'

export type Sorted<Recorded = RecordedEvent> = {
  readonly recorded: readonly Recorded[]
  readonly dropped: ReadonlySet<DropReason>
}

type Sorting<Recorded> = (event: Event) => readonly Recorded[] | DropReason

/** What is kept of an identified visitor's events. `assignmentsOn` is what the visitor is assigned to on a path. */
export function sortEvents(
  events: readonly Event[],
  assignmentsOn: (path: string) => readonly Assignment[],
  compiled: Pick<CompiledExperiments, 'byId'>,
): Sorted {
  return sortWith<RecordedEvent>(events, (event) => {
    switch (event.type) {
      case 'pageview':
      case 'custom':
        return [toCounted(event)]
      case 'exposure': {
        const exposures = exposedIn(event, assignmentsOn(event.path), compiled)
        return exposures.length > 0
          ? exposures.map((exposure) => toExposure(event, exposure))
          : 'not-assigned'
      }
      case 'conversion':
        if (event.name === PURCHASE) return 'server-side-only'
        return [{ kind: 'conversion', id: event.id, goal: event.name, revenueMinor: 0 }]
      case 'vital':
        return 'vitals-off'
    }
  })
}

/** What is kept of the events of somebody who may not be recognised: that a page was viewed. */
export function sortUnidentified(events: readonly Event[]): Sorted<CountedEvent> {
  return sortWith<CountedEvent>(events, (event) =>
    event.type === 'pageview' || event.type === 'custom' ? [toCounted(event)] : 'no-visitor',
  )
}

function sortWith<Recorded>(events: readonly Event[], sort: Sorting<Recorded>): Sorted<Recorded> {
  const recorded: Recorded[] = []
  const dropped = new Set<DropReason>()
  for (const event of events) {
    const result = sort(event)
    if (typeof result === 'string') dropped.add(result)
    else recorded.push(...result)
  }
  return { recorded, dropped }
}

function toCounted(event: Extract<Event, { type: 'pageview' | 'custom' }>): CountedEvent {
  const name = event.type === 'pageview' ? `path:${event.path}` : `event:${event.name}`
  return { kind: 'count', id: event.id, name }
}

function toExposure({ id }: Event, { experiment, variant }: Exposure): RecordedEvent {
  return { kind: 'exposure', id, experiment, variant }
}
