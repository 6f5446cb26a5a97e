import { digestOf } from '#lib/auth/digest'
import type { LiveDocuments } from '#lib/core/experiments/edit'

/** A digest of both documents that does not depend on the order of their keys, which a store need not keep. */
export async function digestDocuments({ experiments, content }: LiveDocuments): Promise<string> {
  return await digestOf(JSON.stringify({ experiments, content }, sortKeys))
}

/** `JSON.stringify` hands it every value, at any depth. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
