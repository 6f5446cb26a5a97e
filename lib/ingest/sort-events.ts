import { type Event, PURCHASE } from '#lib/core/events/event'
import { type EventTime, toEventTime } from '#lib/core/events/event-time'
import { exposedIn } from '#lib/core/events/exposed-in'
import { goalsOfPage } from '#lib/core/events/goals'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import type { Assignment } from '#lib/core/experiments/assign'
import type { CompiledExperiments } from '#lib/core/experiments/compile'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import type { DropReason } from './drop-reason.ts'
import { nameTimings, nameView, nameVital, type Surroundings } from './name-view.ts'
import { readOrigin } from './read-origin.ts'
import type { CountedEvent, RecordedEvent } from './recorded-event.ts'
import { type ConversionRules, toConversion, toConversions } from './to-conversions.ts'

export type Sorted<Kept = RecordedEvent> = {
  /** In the order of their times. */
  readonly recorded: readonly (Kept | CountedEvent)[]
  readonly dropped: ReadonlySet<DropReason>
}

/** What is known where events are sorted. `assignmentsOn` is what the visitor is assigned to on a path. */
export type SortContext = Surroundings &
  Omit<ConversionRules, 'trusts'> & {
    /** The name under which the site was asked. */
    readonly host: string
    readonly assignmentsOn: (path: string) => readonly Assignment[]
    readonly compiled: Pick<CompiledExperiments, 'byId'>
  }

/** What is kept of an identified visitor's events. */
export function sortEvents(events: readonly Event[], context: SortContext): Sorted {
  return sortWith<RecordedEvent>(events, context.now, (event, time) => {
    switch (event.type) {
      case 'pageview':
        return sortView(event, time, context)
      case 'custom':
        return [toCount(event, time, `event:${event.name}`), ...conversionsOf(event, context)]
      case 'exposure':
        return sortExposure(event, time, context)
      case 'conversion':
        return sortConversion(event, time, context)
      case 'vital':
        return [toVital(event, time, context)]
    }
  })
}

/** Sorts each event; one that is dropped leaves a count of its reason. */
export function sortWith<Kept extends EventTime>(
  events: readonly Event[],
  now: number,
  sort: (event: Event, time: EventTime) => readonly (Kept | CountedEvent)[] | DropReason,
): Sorted<Kept> {
  const recorded: (Kept | CountedEvent)[] = []
  const dropped = new Set<DropReason>()
  for (const event of events) {
    const time = toEventTime(event.ageMs, now)
    const result = sort(event, time)
    if (typeof result !== 'string') recorded.push(...result)
    else {
      dropped.add(result)
      recorded.push({ ...toCount(event, time, `dropped:${result}`), isActivity: false })
    }
  }
  return { recorded: recorded.toSorted((a, b) => a.atSeconds - b.atSeconds), dropped }
}

/** An event that adds to one of the day's counters. */
export function toCount({ id }: Pick<Event, 'id'>, time: EventTime, name: string): CountedEvent {
  return { kind: 'count', id, ...time, names: [name], isActivity: true }
}

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>

function sortView(event: Of<'pageview'>, time: EventTime, context: SortContext): readonly RecordedEvent[] {
  const { id, path } = event
  const names = nameView(event, context, 'identified')
  const { pagePath } = splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE)
  const reached = goalsOfPage(pagePath, context.goals)
  return [
    { kind: 'view', id, ...time, names, path, ...readOrigin(event, context.host) },
    ...reached.map(({ key }) => toConversion(event, key, context, 0)),
  ]
}

function sortExposure(
  event: Of<'exposure'>,
  time: EventTime,
  { assignmentsOn, compiled }: SortContext,
): readonly RecordedEvent[] | DropReason {
  const exposures = exposedIn(event, assignmentsOn(event.path), compiled)
  if (exposures.length === 0) return 'not-assigned'
  return exposures.map((exposure) => {
    const id = `${event.id}/${exposure.experiment}`
    return { kind: 'exposure', id, ...time, names: [], ...exposure }
  })
}

function sortConversion(
  event: Of<'conversion'>,
  time: EventTime,
  context: SortContext,
): readonly RecordedEvent[] | DropReason {
  if (event.name === PURCHASE) return 'server-side-only'
  const conversions = conversionsOf(event, context)
  // Every click on a slot's call to action is told, declared as a goal or not: then it is an event like others.
  if (conversions.length === 0 && !event.name.startsWith('click:')) return 'unknown-goal'
  return [toCount(event, time, `event:${event.name}`), ...conversions]
}

function conversionsOf(event: Of<'conversion'> | Of<'custom'>, context: SortContext) {
  return toConversions(event, { ...context, trusts: false })
}

function toVital(event: Of<'vital'>, time: EventTime, context: SortContext): RecordedEvent {
  const { id, code, path, vital } = event
  const { assignmentsOn, compiled } = context
  return {
    kind: 'vital',
    id,
    ...time,
    names: [],
    metric: vital.metric,
    bucket: toVitalBucket(vital.metric, vital.value),
    histograms: nameVital(event, context),
    timings: nameTimings(event),
    shown: code === undefined ? [] : exposedIn({ code }, assignmentsOn(path), compiled),
  }
}
