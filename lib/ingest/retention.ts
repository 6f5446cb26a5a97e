/** How long an event id is remembered: a tracker keeps what it could not send for a day. */
export const SEEN_SECONDS = 25 * 3_600
export const DAY_COUNTERS_SECONDS = 400 * 86_400

const DAY_MS = 86_400_000

/** The UTC date of an instant: `2026-11-21`. */
export function toDate(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** Days since the epoch, as text. */
export function toDayNumber(now: number): string {
  return String(Math.floor(now / DAY_MS))
}

/** The same time a day earlier. */
export function aDayBefore(now: number): number {
  return now - DAY_MS
}
