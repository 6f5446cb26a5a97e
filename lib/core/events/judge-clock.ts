/** A clock that is further off is wrong: no network takes so long. */
const TOLERANCE_MS = 300_000

/**
 * The day's counters that say how well a sender's clock goes: `clock:told`, and `clock:wrong` when it is more than five
 * minutes off. Nothing else depends on it, because events tell their age. `sentAt` and `now` in milliseconds since the
 * epoch.
 */
export function judgeClock(sentAt: number | undefined, now: number): readonly string[] {
  if (sentAt === undefined) return []
  return Math.abs(sentAt - now) > TOLERANCE_MS ? ['clock:told', 'clock:wrong'] : ['clock:told']
}
