import type { Meter } from './list-meters.ts'

export type Total = {
  /** Of the meters that can be priced, at the end of the month. */
  readonly cents: number
  /** How many of the priced meters could be. */
  readonly known: number
  readonly priced: number
  /** Whether a whole day was counted, from which the rest of the month follows. */
  readonly isForeseen: boolean
}

/** What the meters add up to at the end of the month: what cannot be priced is not in it. Pure. */
export function totalCents(meters: readonly Meter[]): Total {
  const priced = meters.filter(({ price }) => price !== null)
  const known = priced.filter(({ cents }) => cents !== null)
  return {
    cents: known.reduce((sum, meter) => sum + (meter.cents ?? 0), 0),
    known: known.length,
    priced: priced.length,
    isForeseen:
      known.length > 0 && meters.some(({ basis, atEnd }) => basis === 'estimated' && atEnd !== null),
  }
}
