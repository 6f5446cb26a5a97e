import { env } from '#lib/env'

/** Where a request comes from in degrees, as the platform or a trusted proxy says; null where unknown. */
export function readPosition(
  headers: Headers,
): { readonly latitude: number; readonly longitude: number } | null {
  if (!env().trustsProxy) return null
  const latitude = toDegrees(headers.get('x-vercel-ip-latitude'), 90)
  const longitude = toDegrees(headers.get('x-vercel-ip-longitude'), 180)
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

function toDegrees(text: string | null, most: number): number | null {
  const degrees = Number.parseFloat(text ?? '')
  return Math.abs(degrees) <= most ? degrees : null
}
