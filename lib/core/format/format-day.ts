const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A UTC date such as `2026-11-12` as people write it: `12 Nov 2026`, on an axis `12 Nov`. */
export function formatDay(date: string, { axis = false }: { readonly axis?: boolean } = {}): string {
  const at = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date)
  return Number.isNaN(at) ? date : (axis ? short : long).format(at)
}
