import { slots } from '#content/slots'
import { parseMarkets } from '#lib/core/access/markets'
import { LANGUAGES, type Language } from '#lib/core/shop/language'
import { readDocuments } from '#lib/stores/edge-config/client'
import { loadExperiment } from './load-experiment.ts'
import { samplePathOf } from './sample-path.ts'

/** What can be previewed of an experiment. */
export type PreviewSubject = {
  readonly id: string
  readonly revision: number
  readonly variants: readonly string[]
  /** A page on which the slot stands. */
  readonly path: string
  readonly languages: readonly Language[]
  readonly markets: readonly { readonly key: string; readonly currency: string }[]
}

/** Null for an experiment that nobody knows, or on a slot that the site has no more. @throws when a store does not answer */
export async function readPreviewSubject(id: string): Promise<PreviewSubject | null> {
  const [{ draft }, { markets, paths }] = await Promise.all([
    loadExperiment(id),
    readDocuments(['markets', 'paths']),
  ])
  const slot = Object.values(slots).find(({ name }) => name === draft?.definition.slot)
  if (draft === null || slot === undefined) return null
  return {
    id,
    revision: draft.revision,
    variants: (draft.definition.variants ?? []).map(({ key }) => key),
    path: samplePathOf(slot, paths),
    languages: LANGUAGES,
    markets: parseMarkets(markets).markets.list.map(({ key, currency }) => ({ key, currency })),
  }
}
