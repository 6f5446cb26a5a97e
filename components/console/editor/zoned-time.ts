/** The zones that an editor thinks in: their own, or UTC. */
export type Zone = 'local' | 'UTC'

/** An instant as a `datetime-local` field shows it; empty for none. */
export function toInput(instant: string | undefined, zone: Zone): string {
  if (instant === undefined) return ''
  const when = new Date(instant)
  if (Number.isNaN(when.getTime())) return ''
  const shiftMs = zone === 'UTC' ? 0 : when.getTimezoneOffset() * 60_000
  return new Date(when.getTime() - shiftMs).toISOString().slice(0, 16)
}

/** The instant that a `datetime-local` field says; undefined for an empty or half-typed one. */
export function fromInput(text: string, zone: Zone): string | undefined {
  if (!/^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined
  const when = new Date(zone === 'UTC' ? `${text}Z` : text)
  return Number.isNaN(when.getTime()) ? undefined : when.toISOString()
}
