import { originsFor } from '#content/seed/origins'
import { isRecord } from '#lib/core/json/is-record'
import { readLiveDocuments, writeDocuments } from '#lib/stores/edge-config/write'

/**
 * Tells the gateway where the demo's origins listen this time. In a document that is there only their addresses change; what
 * somebody has added, moved or broken stays as it is.
 */
export async function seedOrigins(origins: Readonly<Record<string, string>>): Promise<void> {
  const live = (await readLiveDocuments()).get('origins')
  await writeDocuments({ origins: live === undefined ? originsFor(origins) : renew(live, origins) })
}

/** Every object with a region of the demo and an address on this machine gets the region's address of today. */
function renew(value: unknown, origins: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((item) => renew(item, origins))
  if (!isRecord(value)) return value
  const url = typeof value.region === 'string' ? origins[value.region] : undefined
  if (url && typeof value.url === 'string' && value.url.startsWith('http://127.0.0.1:'))
    return { ...value, url }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renew(member, origins)]))
}
