import { originsFor } from '#content/seed/origins'
import { NO_SERVICES, parseServices } from '#lib/core/gateway/services'
import { readLiveDocuments, writeDocuments } from '#lib/stores/edge-config/write'

/** Tells the gateway where the demo's origins listen this time; services that somebody has added or moved stay as they are. */
export async function seedOrigins(origins: Readonly<Record<string, string>>): Promise<void> {
  const live = (await readLiveDocuments()).get('origins')
  const { services } = live === undefined ? { services: NO_SERVICES } : parseServices(live)
  const all = [...services.list.values()].flatMap((service) => service.origins)
  if (all.every(({ url }) => new URL(url).hostname === '127.0.0.1'))
    await writeDocuments({ origins: originsFor(origins) })
}
