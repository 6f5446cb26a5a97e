import { slots } from '#content/slots'
import { describeFields, describeSchema } from '#lib/content/describe-fields'
import { parseMarkets } from '#lib/core/access/markets'
import { parseExperiments } from '#lib/core/experiments/document'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import { placeOfAudience } from '#lib/core/preview/place-of-audience'
import { LANGUAGES, type Language } from '#lib/core/shop/language'
import { listPlaces, type PreviewMarket } from '#lib/preview/list-places'
import { type FieldDifference, tellDifferences } from '#lib/preview/tell-differences'
import { readDocuments } from '#lib/stores/edge-config/client'
import { loadExperiment } from './load-experiment.ts'
import { samplePathOf } from './sample-path.ts'
import { readSlotControl } from './slot-control.ts'

/** What can be previewed of an experiment. */
export type PreviewSubject = {
  readonly id: string
  readonly revision: number
  readonly variants: readonly string[]
  readonly slot: {
    readonly name: string
    readonly title: string
    /** With more than one, the control is not the same for everybody. */
    readonly rules: number
  }
  /** A page on which the slot stands. */
  readonly path: string
  readonly languages: readonly Language[]
  readonly markets: readonly PreviewMarket[]
  /** Where somebody is whom the experiment takes; empty where it says nothing of that. */
  readonly place: { readonly market: string; readonly country: string }
  /** What each variant shows otherwise than the last rule of the slot, by variant and language. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, readonly FieldDifference[]>>>>
}

type Slot = (typeof slots)[keyof typeof slots]

/** Null for an experiment that nobody knows, or on a slot that the site has no more. @throws when a store does not answer */
export async function readPreviewSubject(id: string): Promise<PreviewSubject | null> {
  const [{ draft, documents }, { markets, paths }] = await Promise.all([
    loadExperiment(id),
    readDocuments(['markets', 'paths']),
  ])
  const slot = Object.values(slots).find(({ name }) => name === draft?.definition.slot)
  if (draft === null || slot === undefined) return null
  const { document } = parseExperiments(documents.experiments)
  const places = listPlaces(parseMarkets(markets).markets)
  const { rules, control } = readSlotControl(slot, document, documents.content)
  return {
    id,
    revision: draft.revision,
    variants: (draft.definition.variants ?? []).map(({ key }) => key),
    slot: { name: slot.name, title: describeSchema(slot.schema).title ?? slot.name, rules },
    path: samplePathOf(slot, paths),
    languages: LANGUAGES,
    markets: places,
    place: findPlace(draft.definition, places),
    differences: differencesOf(slot, draft.definition, control),
  }
}

function findPlace(
  { audience }: DraftDefinition,
  markets: readonly PreviewMarket[],
): PreviewSubject['place'] {
  const { market, country } = placeOfAudience(audience)
  const home = markets.find(({ countries }) => countries.some(({ code }) => code === country))
  if (home !== undefined) return { market: home.key, country }
  return { market: markets.find(({ key }) => key === market)?.key ?? '', country: '' }
}

/** A variant without a text in a language shows its English one; one without any shows the control's. */
function differencesOf(
  { schema }: Slot,
  { content = {} }: DraftDefinition,
  control: Readonly<Record<string, unknown>>,
): PreviewSubject['differences'] {
  const fields = describeFields(schema)
  const own = Object.entries(content).filter(([, texts]) => Object.keys(texts).length > 0)
  return Object.fromEntries(
    own.map(([variant, texts]) => {
      const known: Readonly<Record<string, unknown>> = texts
      const told = LANGUAGES.map((language) => {
        const before = control[language] ?? control.en
        return [language, tellDifferences(fields, before, known[language] ?? known.en ?? before)] as const
      })
      return [variant, Object.fromEntries(told)]
    }),
  )
}
