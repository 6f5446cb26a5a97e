import type { LiveDocuments } from '#lib/core/experiments/edit'
import { documentKey } from '#lib/stores/edge-config/client'
import type { PublishReport } from './publication.ts'
import type { Settings } from './settings.ts'

/**
 * What an Edge Config store holds at most on each plan.
 * https://vercel.com/docs/edge-config/edge-config-limits
 */
const LIMIT_BYTES: Readonly<Record<Settings['plan'], number>> = {
  hobby: 8 * 1024,
  pro: 64 * 1024,
  enterprise: 512 * 1024,
}

/** What the store holds with these documents in it, against what its plan allows. */
export function measureBytes(
  items: ReadonlyMap<string, unknown>,
  { experiments, content, goals }: LiveDocuments,
  plan: Settings['plan'],
): PublishReport['bytes'] {
  const after = new Map(items)
    .set(documentKey('experiments'), experiments)
    .set(documentKey('content'), content)
  if (goals !== undefined) after.set(documentKey('goals'), goals)
  return { used: bytesOf(after), limit: LIMIT_BYTES[plan], plan }
}

/** The size of a store, measured as the platform does: all items as one JSON object. */
export function bytesOf(items: ReadonlyMap<string, unknown>): number {
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(items))).length
}
