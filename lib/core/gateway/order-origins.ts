import type { Origin, Region, Service } from './services.ts'

type Position = { readonly latitude: number; readonly longitude: number }

/** A visitor's country, empty when it is not known, and where they are. */
export type Whereabouts = { readonly country: string; readonly position: Position | null }

/** Whether a visitor's data must stay in the regions that a service is pinned to. */
export function isPinned({ pin }: Service, country: string): boolean {
  return (
    pin !== undefined && (pin.countries === undefined || country === '' || pin.countries.includes(country))
  )
}

/** The origins that may answer, the nearest first; without a position in the order of the document. */
export function orderOrigins(
  service: Service,
  regions: ReadonlyMap<string, Region>,
  { country, position }: Whereabouts,
): readonly Origin[] {
  const allowed = isPinned(service, country)
    ? service.origins.filter(({ region }) => service.pin?.regions.includes(region))
    : service.origins
  if (position === null) return allowed
  const far = ({ region }: Origin) => {
    const place = regions.get(region)
    return place === undefined ? Number.POSITIVE_INFINITY : centralAngle(position, place)
  }
  return [...allowed].sort((a, b) => far(a) - far(b) || 0)
}

/** Between two places on the globe, in radians (haversine formula). */
function centralAngle(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
