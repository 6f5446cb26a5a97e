/** Fewer visitors say nothing about a rate. */
const MIN_VISITORS = 100
const UNKNOWN = '–'

const counts = new Intl.NumberFormat('en')

/** A count for people; null is what Redis could not tell. */
export function formatCount(count: number | null): string {
  return count === null ? UNKNOWN : counts.format(count)
}

/** Conversions per visitor in percent: two decimals below 10 %, one above; none for fewer than 100 visitors. */
export function formatRate(visitors: number | null, conversions: number | null): string {
  if (visitors === null || conversions === null || visitors < MIN_VISITORS) return UNKNOWN
  const percent = (conversions / visitors) * 100
  return `${percent.toFixed(percent < 10 ? 2 : 1)}\u00a0%`
}

/** `hero-copy` as a person would write it. */
export function toTitle(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
