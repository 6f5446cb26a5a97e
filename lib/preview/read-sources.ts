import { seedDocuments } from '#content/seed/documents'
import type { PageDocuments } from '#lib/content/resolve-page-content'
import type { Draft } from '#lib/core/experiments/draft'
import { readDraft } from '#lib/drafts/draft-store'
import { readDocuments } from '#lib/stores/edge-config/client'

/** All that a preview of some experiments may show: what is live, and what their editors have written. */
export type Sources = {
  readonly documents: PageDocuments
  readonly drafts: ReadonlyMap<string, Draft | null>
}

/** @throws when Edge Config or Redis does not answer */
export async function readSources(experiments: readonly string[]): Promise<Sources> {
  const [live, drafts] = await Promise.all([
    readDocuments(['experiments', 'content', 'markets']),
    Promise.all(experiments.map(async (id) => [id, await readDraft(id)] as const)),
  ])
  return { documents: { ...seedDocuments, ...live }, drafts: new Map(drafts) }
}
