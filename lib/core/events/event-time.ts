const DAY_MS = 86_400_000

/** How long after it happened an event may arrive and still keep its time: a tracker keeps events for a day. */
export const MAX_AGE_MS = DAY_MS

/** When an event happened, and on which UTC day. */
export type EventTime = {
  /** Whole seconds since the epoch. */
  readonly atSeconds: number
  /** Whether that was on the day before the one on which it arrived. */
  readonly isYesterday: boolean
}

/**
 * The time of an event that arrived at `now` (milliseconds since the epoch) and says to be `ageMs` old. The age is
 * clamped to a day: nobody's clock is trusted further, and whatever arrives is of today or yesterday.
 */
export function toEventTime(ageMs: number | undefined, now: number): EventTime {
  const age = Math.min(Math.max(ageMs ?? 0, 0), MAX_AGE_MS)
  const at = now - age
  return { atSeconds: Math.floor(at / 1_000), isYesterday: toDay(at) < toDay(now) }
}

/** Days since the epoch, UTC. */
export function toDay(now: number): number {
  return Math.floor(now / DAY_MS)
}

/** The UTC date of a day: `2026-11-21`. */
export function toDateText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
