const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/**
 * Hour (0 to 23) and ISO weekday (1 is Monday) of a moment in a time zone; in UTC when the zone is unknown.
 */
export function readLocalTime(
  now: number,
  timeZone: string,
): { readonly hour: number; readonly weekday: number } {
  const parts = formatterFor(timeZone).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  return { hour: Number(part('hour')), weekday: WEEKDAYS.indexOf(part('weekday')) + 1 }
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const options = { hour: 'numeric', hourCycle: 'h23', weekday: 'short' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timeZone || 'UTC' })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  }
}
