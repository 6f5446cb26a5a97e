import type { DeviceClass } from '#lib/core/events/device'
import type { Event } from '#lib/core/events/event'
import { SERVER_TIMINGS, toVitalBucket } from '#lib/core/events/vital-bucket'

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

type VitalEvent = Extract<Event, { type: 'vital' }>

/** The day's histograms that a vital adds to: all, by page, country and device, and the element to blame on the page. */
export function nameVital(
  { path, vital: { metric, element } }: Pick<VitalEvent, 'path' | 'vital'>,
  { country, device }: Surroundings,
): readonly string[] {
  const parts = ['all', `path:${path}`, `country:${country || UNKNOWN_COUNTRY}`, `device:${device}`]
  const blamed = toSelector(element)
  return [
    ...parts.map((part) => `vital:${metric}:${part}`),
    ...(blamed === '' ? [] : [`element:${metric}:${path} ${blamed}`]),
  ]
}

/** The day's histograms that the server's share of a load adds to, each with the bucket of its own duration. */
export function nameTimings({
  path,
  vital: { server },
}: Pick<VitalEvent, 'path' | 'vital'>): readonly { readonly name: string; readonly bucket: number }[] {
  return SERVER_TIMINGS.flatMap((timing) => {
    const duration = server?.[timing]
    if (duration === undefined) return []
    const bucket = toVitalBucket('TTFB', duration)
    return ['all', `path:${path}`].map((part) => ({ name: `timing:${timing}:${part}`, bucket }))
  })
}

/** A selector on one line; a page's path has no space, so the first one parts the two. */
function toSelector(element = ''): string {
  return element.replace(/[\s\p{C}]+/gu, ' ').trim()
}
