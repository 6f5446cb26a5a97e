import { env } from '#lib/env'

/** Where a request comes from, as the platform's or a trusted proxy's headers say; empty where unknown. */
export type Place = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The part of an ISO 3166-2 code behind its hyphen. */
  readonly region: string
  readonly city: string
  /** IANA name. */
  readonly timeZone: string
}

/**
 * The platform's geo headers; a client could send them too, so they count only behind a trusted hop. Each is read when
 * it is asked for: most requests need the country alone.
 */
export function readPlace(headers: Headers): Place {
  const read = (name: string) => (env().trustsProxy ? headers.get(name) : null)
  return {
    get country() {
      return matching(read('x-vercel-ip-country'), /^[A-Z]{2}$/)
    },
    get region() {
      return matching(read('x-vercel-ip-country-region'), /^[A-Z0-9]{1,3}$/)
    },
    get city() {
      return decodeCity(read('x-vercel-ip-city'))
    },
    get timeZone() {
      return matching(read('x-vercel-ip-timezone'), /^[\w+/-]{1,64}$/)
    },
  }
}

function matching(value: string | null, pattern: RegExp): string {
  return value !== null && pattern.test(value) ? value : ''
}

/** The platform percent-encodes city names. */
function decodeCity(value: string | null): string {
  if (value === null || value.length > 200) return ''
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
