import type { DeviceClass } from '../events/device.ts'

/** What a visitor did, in the order in which it is told. */
export const ACTIVITY_KINDS = ['view', 'exposure', 'conversion'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

export type ActivityItem =
  | { readonly kind: 'view' }
  | { readonly kind: 'exposure'; readonly experiment: string; readonly variant: string }
  | { readonly kind: 'conversion'; readonly goal: string; readonly valueMinor: number }

/** What one visitor's batch tells the live page: nothing by which they could be found. */
export type ActivityBatch = {
  /** A few letters, the same for one visitor; empty for somebody who may not be recognised. */
  readonly visitor: string
  /** ISO 3166-1; empty when unknown. */
  readonly country: string
  readonly device: DeviceClass
  readonly path: string
  readonly items: readonly ActivityItem[]
}

/** One event of the tail; `id` is unique in it. */
export type TailEvent = Omit<ActivityBatch, 'items'> & {
  readonly id: string
  readonly at: string
  readonly item: ActivityItem
}

/** How much happened in one second (Unix time). */
export type SecondCount = { readonly second: number; readonly counts: Readonly<Record<ActivityKind, number>> }

/** Where an active visitor was last, and when (Unix time in seconds). */
export type ActiveVisitor = {
  readonly visitor: string
  readonly second: number
  readonly country: string
  readonly path: string
}

/** The state of the live page. */
export type Activity = {
  readonly at: string
  /** Active visitors, as far as they are listed one by one, whoever was seen last first. */
  readonly visitors: readonly ActiveVisitor[]
  /** How many are active, where there are more than are listed: an estimate. */
  readonly crowd: number | null
  /** Seconds of the last ten minutes in which something happened, oldest first. */
  readonly seconds: readonly SecondCount[]
  /** Newest first. */
  readonly tail: readonly TailEvent[]
}

/** A visitor counts as active for so long. */
export const ACTIVE_MINUTES = 5
export const STRIP_MINUTES = 10
/** As many events as a tail holds. */
export const TAIL_LENGTH = 100
/** As many visitors as are listed one by one. */
export const MOST_VISITORS = 500
