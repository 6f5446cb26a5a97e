import type * as v from 'valibot'
import { type SlotName, slotsOn } from '#content/slot-places'
import { slots } from '#content/slots'
import { type Market, parseMarkets } from '#lib/core/access/markets'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { ownContentKey, resolveCode } from '#lib/core/experiments/resolve-code'
import { shownCode } from '#lib/core/experiments/shown-code'
import { isRecord } from '#lib/core/json/is-record'
import { ownMember } from '#lib/core/json/own-member'
import { type Language, textIn } from '#lib/core/shop/language'
import { parseContent } from './parse-content.ts'

/** The content of every slot, typed by its schema. */
export type SlotContents = { readonly [N in SlotName]: v.InferOutput<(typeof slots)[N]['schema']> }

export type PageContent = {
  readonly market: Pick<Market, 'key' | 'currency' | 'consent' | 'offer'>
  /** Every country that some market delivers to. */
  readonly countries: readonly string[]
  readonly contents: SlotContents
  /** False when something else stands in the place of what was missing, invalid or unknown: such a page must not be kept. */
  readonly resolved: boolean
  /** The code of what is shown: the one asked for, except in the parts for which something else stands. */
  readonly shownCode: string
}

export type PageDocuments = Readonly<Record<'experiments' | 'content' | 'markets', unknown>>

/**
 * What a page shows under a code: its market, and the content of its slots. In place of what is unknown, missing or
 * invalid stands the slot's live content, and its declared default only where that is missing too. Never throws.
 */
export function resolvePageContent(
  documents: PageDocuments,
  path: string,
  code: string,
  language: Language,
): PageContent {
  const { markets } = parseMarkets(documents.markets)
  const compiled = compile(parseExperiments(documents.experiments).document)
  const { market: key, contents, exact } = resolveCode(compiled, slotsOn(path), markets.list, code)
  const market = markets.list.find((known) => known.key === key) ?? markets.fallback
  const read = (slot: string, key: string) => readContent(documents.content, slot as SlotName, key, language)
  const found = contents.map((part) => ({ ...part, content: read(part.slot, part.contentKey) }))
  const shown = found.map(({ slot, content }) => [slot, content ?? read(slot, ownContentKey(compiled, slot))])
  const resolved = exact && found.every(({ content }) => content !== undefined)
  // A variant without content of its own is half of an A/A test: it counts, and its page changes with the slot.
  const hasNone = (key: string) => isRecord(documents.content) && !Object.hasOwn(documents.content, key)
  const parts = found.map(({ slot, experiment, contentKey, content }) => {
    return { slot, isAsNamed: experiment !== null && (content !== undefined || hasNone(contentKey)) }
  })
  return {
    market: toPageMarket(market),
    countries: [...markets.byCountry.keys()],
    contents: withDefaults(Object.fromEntries(shown), language),
    resolved,
    shownCode: resolved ? code : shownCode(compiled, market, code, parts),
  }
}

/** Every slot's declared default, except where `found` has content that its schema accepted. */
function withDefaults(found: Readonly<Record<string, unknown>>, language: Language): SlotContents {
  const entries = Object.values(slots).map((slot) => [
    slot.name,
    found[slot.name] ?? textIn<unknown>(slot.defaults, language),
  ])
  return Object.fromEntries(entries) as SlotContents
}

/** Undefined when there is none, or it does not fit; revision 0 is the slot's declared default. */
function readContent(document: unknown, slot: SlotName, key: string, language: Language): unknown {
  const declared = slots[slot]
  if (key === `${slot}/0/0`) return textIn<unknown>(declared.defaults, language)
  const entry = ownMember(document, key)
  const parsed = parseContent<v.GenericSchema>(declared, ownMember(entry, language) ?? ownMember(entry, 'en'))
  return parsed.ok ? parsed.content : undefined
}

function toPageMarket({ key, currency, consent, offer }: Market): PageContent['market'] {
  return { key, currency, consent, ...(offer !== undefined && { offer }) }
}
