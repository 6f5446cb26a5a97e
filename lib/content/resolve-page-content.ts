import * as v from 'valibot'
import { type SlotName, slotsOn } from '#content/slot-places'
import { slots } from '#content/slots'
import { type Market, type Markets, parseMarkets } from '#lib/core/access/markets'
import { decodeCode } from '#lib/core/experiments/code'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { resolveCode } from '#lib/core/experiments/resolve-code'
import { type Language, textIn } from '#lib/core/shop/language'

/** The content of every slot, typed by its schema. */
export type SlotContents = { readonly [N in SlotName]: v.InferOutput<(typeof slots)[N]['schema']> }

export type PageContent = {
  readonly market: Pick<Market, 'key' | 'currency' | 'consent' | 'offer'>
  /** Every country that some market delivers to. */
  readonly countries: readonly string[]
  readonly contents: SlotContents
  /** False when something was missing or invalid and a default stands in its place: such a page must not be kept. */
  readonly resolved: boolean
}

export type PageDocuments = Readonly<Record<'experiments' | 'content' | 'markets', unknown>>

/** What a page shows under a code: its market, and the content of its slots. Never throws. */
export function resolvePageContent(
  documents: PageDocuments,
  path: string,
  code: string,
  language: Language,
): PageContent {
  const { markets } = parseMarkets(documents.markets)
  const compiled = compile(parseExperiments(documents.experiments).document)
  const known = resolveCode(compiled, slotsOn(path), markets.list, code)
  const found = (known?.contents ?? []).map(({ slot, contentKey }) => ({
    slot,
    content: readContent(documents.content, slot as SlotName, contentKey, language),
  }))
  const valid = found.filter(({ content }) => content !== undefined)
  return {
    market: toPageMarket(marketOf(markets, code)),
    countries: [...markets.byCountry.keys()],
    contents: withDefaults(Object.fromEntries(valid.map(({ slot, content }) => [slot, content])), language),
    resolved: known !== null && valid.length === found.length,
  }
}

/** Every slot's declared default, except where `found` has content that its schema accepted. */
function withDefaults(found: Readonly<Record<string, unknown>>, language: Language): SlotContents {
  const entries = Object.values(slots).map((slot) => [
    slot.name,
    Object.hasOwn(found, slot.name) ? found[slot.name] : textIn<unknown>(slot.defaults, language),
  ])
  return Object.fromEntries(entries) as SlotContents
}

/** Undefined when there is none, or it does not fit; revision 0 is the slot's declared default. */
function readContent(document: unknown, slot: SlotName, key: string, language: Language): unknown {
  const { schema, defaults } = slots[slot]
  if (key === `${slot}/0/0`) return textIn<unknown>(defaults, language)
  const entry = ownField(document, key)
  const result = v.safeParse(schema, ownField(entry, language) ?? ownField(entry, 'en'))
  return result.success ? result.output : undefined
}

function ownField(value: unknown, name: string): unknown {
  const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return isRecord ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}

function marketOf(markets: Markets, code: string): Market {
  const key = decodeCode(code)?.market.key
  return markets.list.find((market) => market.key === key) ?? markets.fallback
}

function toPageMarket({ key, currency, consent, offer }: Market): PageContent['market'] {
  return { key, currency, consent, ...(offer !== undefined && { offer }) }
}
