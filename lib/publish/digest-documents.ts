import { digestOf } from '#lib/auth/digest'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { toCanonical } from '#lib/core/json/to-canonical'

/** A digest of the documents that does not depend on the order of their keys, which a store need not keep. */
export async function digestDocuments({ experiments, content, goals }: LiveDocuments): Promise<string> {
  // Without goals it is what it was before they were published too.
  return await digestOf(toCanonical({ experiments, content, goals }))
}
