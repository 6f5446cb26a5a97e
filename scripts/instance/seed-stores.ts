import { seedDocuments } from '#content/seed/documents'
import { seedCatalogue } from '#lib/content/seed-catalogue'
import { readLiveDocuments, writeDocuments } from '#lib/stores/edge-config/write'
import { redis } from '#lib/stores/redis/client'

/** Fills empty stores with the reference catalogue and its three running experiments; leaves what is there. */
export async function seedStores(): Promise<void> {
  const live = await readLiveDocuments()
  const missing = Object.entries(seedDocuments).filter(([name]) => !live.has(name))
  if (missing.length > 0) await writeDocuments(Object.fromEntries(missing))
  await seedCatalogue(redis(10_000))
}
