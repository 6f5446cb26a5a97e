import type { DeviceClass } from '#lib/core/events/device'
import type { Event } from '#lib/core/events/event'
import type { VitalMetric } from '#lib/core/events/vital-bucket'

/** Where and on what a page was seen, as far as the server knows. */
export type Surroundings = {
  /** ISO 3166-1; empty when unknown. */
  readonly country: string
  readonly device: DeviceClass
}

/** Unicode CLDR's code for a country that is not known. */
export const UNKNOWN_COUNTRY = 'ZZ'

/** The day's counters that a page view adds to. */
export function nameView(
  { path }: Pick<Event, 'path'>,
  { country, device }: Surroundings,
  kind: 'identified' | 'unidentified',
): readonly string[] {
  return [
    'views',
    `views:${kind}`,
    `path:${path}`,
    `country:${country || UNKNOWN_COUNTRY}`,
    `device:${device}`,
  ]
}

/** The day's histograms that a vital adds to. */
export function nameVital(
  metric: VitalMetric,
  { path }: Pick<Event, 'path'>,
  { country, device }: Surroundings,
): readonly string[] {
  const parts = ['all', `path:${path}`, `country:${country || UNKNOWN_COUNTRY}`, `device:${device}`]
  return parts.map((part) => `vital:${metric}:${part}`)
}
