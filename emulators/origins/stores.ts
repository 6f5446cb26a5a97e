/** What the demo's three regions know: each its own shops, currency and stock. */
export const STORES = {
  americas: {
    currency: 'USD',
    stores: [
      { city: 'Portland', country: 'US', opens: '09:00', timeZone: 'America/Los_Angeles' },
      { city: 'Halifax', country: 'CA', opens: '10:00', timeZone: 'America/Halifax' },
      { city: 'Valparaíso', country: 'CL', opens: '10:00', timeZone: 'America/Santiago' },
    ],
    fullest: 40,
  },
  europe: {
    currency: 'EUR',
    stores: [
      { city: 'Hamburg', country: 'DE', opens: '10:00', timeZone: 'Europe/Berlin' },
      { city: 'Brest', country: 'FR', opens: '09:30', timeZone: 'Europe/Paris' },
    ],
    fullest: 25,
  },
  'asia-pacific': {
    currency: 'JPY',
    stores: [
      { city: 'Kamakura', country: 'JP', opens: '11:00', timeZone: 'Asia/Tokyo' },
      { city: 'Fremantle', country: 'AU', opens: '09:00', timeZone: 'Australia/Perth' },
    ],
    fullest: 15,
  },
} as const

export type RegionName = keyof typeof STORES

/** How many of a product lie in a region's warehouse: the same whenever it is asked. */
export function stockOf(region: RegionName, sku: string): number {
  const sum = [...`${region}/${sku}`].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) % 65_521, 7)
  return sum % (STORES[region].fullest + 1)
}
