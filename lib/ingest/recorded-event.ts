import type { Channel } from '#lib/core/events/channel'
import type { EventTime } from '#lib/core/events/event-time'
import type { Exposure } from '#lib/core/events/exposed-in'
import type { VitalMetric } from '#lib/core/events/vital-bucket'

/** What every stored event has: an id that makes a repetition recognisable, its time, and the day's counters it adds to. */
type Recorded = EventTime & { readonly id: string; readonly names: readonly string[] }

/** An event that only counts in the day's counters; what was dropped is one too, `dropped:<reason>`. */
export type CountedEvent = Recorded & { readonly kind: 'count'; readonly isActivity: boolean }

/** A page view, and what it tells about where a session comes from, should it begin one. */
type ViewEvent = Recorded & {
  readonly kind: 'view'
  readonly path: string
  readonly channel: Channel
  readonly originNames: readonly string[]
}

type ExposureEvent = Recorded & Exposure & { readonly kind: 'exposure' }

export type ConversionEvent = Recorded & {
  readonly kind: 'conversion'
  readonly goal: string
  readonly isDeclared: boolean
  /** In the smallest unit of the workspace's currency; 0 when the goal brings none. */
  readonly revenueMinor: number
  /** How long after the first exposure it counts. */
  readonly windowSeconds: number
}

type VitalEvent = Recorded & {
  readonly kind: 'vital'
  readonly metric: VitalMetric
  readonly bucket: number
  /** The day's histograms that it adds to. */
  readonly histograms: readonly string[]
  /** Those that the server's own durations add to, if it told any. */
  readonly timings: readonly { readonly name: string; readonly bucket: number }[]
  /** The experiments on its page, with the visitor's own variants. */
  readonly shown: readonly Exposure[]
}

/** What is stored of an event, after everything was checked. */
export type RecordedEvent = CountedEvent | ViewEvent | ExposureEvent | ConversionEvent | VitalEvent

/** What can be stored of somebody who may not be recognised. */
export type AnonymousEvent = CountedEvent | VitalEvent
