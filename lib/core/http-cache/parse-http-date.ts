const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const IMF_FIXDATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const RFC_850 = /^[A-Z][a-z]+day, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const ASCTIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/

/**
 * Milliseconds of an HTTP-date in one of its three forms (RFC 9110 section 5.6.7); null for anything else, which
 * `Date.parse` might still take. A year of two digits that would lie more than 50 years ahead of `now` is the past one.
 */
export function parseHttpDate(value: string | null, now: number): number | null {
  if (value === null) return null
  const [, day, month, year, ...time] = IMF_FIXDATE.exec(value) ?? []
  if (day) return toTime(year, month, day, time)
  const [, ...old] = RFC_850.exec(value) ?? []
  if (old.length > 0) return toTime(fullYear(Number(old[2]), now), old[1], old[0], old.slice(3))
  const [, ...plain] = ASCTIME.exec(value) ?? []
  return plain.length > 0 ? toTime(plain[5], plain[0], plain[1], plain.slice(2, 5)) : null
}

function toTime(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly string[],
): number | null {
  const index = MONTHS.indexOf(month ?? '')
  const [hours = 0, minutes = 0, seconds = 0] = time.map(Number)
  if (index === -1 || hours > 23 || minutes > 59 || seconds > 60) return null
  return Date.UTC(Number(year), index, Number(day), hours, minutes, seconds)
}

function fullYear(year: number, now: number): number {
  const century = 100 * Math.floor(new Date(now).getUTCFullYear() / 100)
  return century + year > new Date(now).getUTCFullYear() + 50 ? century - 100 + year : century + year
}
