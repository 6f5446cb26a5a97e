import * as v from 'valibot'
import { Id } from '../experiments/audience.ts'
import { Revision } from '../experiments/definition.ts'
import { type Fault, keep, keyOf, parsePiece, pieceOf, piecesOf } from '../experiments/fault.ts'
import { numberWithin } from '../json/number-within.ts'

const Currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))

const MarketEntry = v.object({
  revision: v.optional(Revision, 1),
  countries: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  currency: Currency,
  /** `required` asks before it keeps anything of a visitor; a market that does not say asks. */
  consent: v.optional(v.picklist(['none', 'required']), 'required'),
  offer: v.exactOptional(Id),
})

/** What a visitor's country decides: currency, offer and the rule of consent. */
export type Market = v.InferOutput<typeof MarketEntry> & { readonly key: string }

/** Units of each currency for one unit of `base`, on a date. */
export interface Rates {
  readonly date: string
  readonly base: string
  readonly perCurrency: ReadonlyMap<string, number>
}

/** Edge Config key `markets`, made ready for look-ups. */
export interface Markets {
  readonly revision: number
  /** For countries that are in no market. */
  readonly fallback: Market
  /** The fallback first, then by key. */
  readonly list: readonly Market[]
  readonly byCountry: ReadonlyMap<string, Market>
  readonly rates: Rates | null
}

/** Where nothing is known: dollars, and consent asked for. */
export const UNKNOWN_MARKET: Market = {
  key: 'default',
  revision: 0,
  countries: [],
  currency: 'USD',
  consent: 'required',
}

/** Reads the document whatever it is: never throws, drops an invalid market and keeps the rest. */
export function parseMarkets(value: unknown): {
  readonly markets: Markets
  readonly faults: readonly Fault[]
} {
  const faults: Fault[] = []
  const schema = parsePiece(v.picklist([1]), pieceOf(value, 'schema'), faults)
  return { markets: parseParts(schema ? value : undefined, faults), faults }
}

/** The market of a country; the fallback for one that is unknown or empty. */
export function resolveMarket(markets: Pick<Markets, 'byCountry' | 'fallback'>, country: string): Market {
  return markets.byCountry.get(country) ?? markets.fallback
}

function parseParts(raw: unknown, faults: Fault[]): Markets {
  const revision = parsePiece(v.optional(Revision, 0), pieceOf(raw, 'revision'), faults)?.value ?? 0
  const list = parseList(raw, faults)
  const wanted = pieceOf(raw, 'default')
  const fallback = list.find(({ key }) => key === wanted.value) ?? list[0] ?? UNKNOWN_MARKET
  if (raw !== undefined && fallback.key !== wanted.value)
    faults.push({ pointer: wanted.pointer, message: 'Not the key of a market' })
  const others = list.filter((market) => market !== fallback)
  return {
    revision,
    fallback,
    list: [fallback, ...others],
    byCountry: indexByCountry(list, faults),
    rates: parseRates(raw, faults),
  }
}

function parseList(raw: unknown, faults: Fault[]): readonly Market[] {
  const named = keep(piecesOf(raw, 'markets', 'object', faults), faults, 'Not a valid name', (piece) =>
    v.is(Id, keyOf(piece)),
  )
  return named
    .flatMap((piece) => parsePiece(MarketEntry, piece, faults) ?? [])
    .map((piece) => ({ ...piece.value, key: keyOf(piece) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** A country that two markets claim belongs to the one whose key comes first. */
function indexByCountry(list: readonly Market[], faults: Fault[]): ReadonlyMap<string, Market> {
  const index = new Map<string, Market>()
  for (const market of list)
    for (const [place, country] of market.countries.entries()) {
      const owner = index.get(country) ?? market
      index.set(country, owner)
      if (owner !== market)
        faults.push({
          pointer: `/markets/${market.key}/countries/${place}`,
          message: `${country} is in the market ${owner.key} already`,
        })
    }
  return index
}

const RatesHead = v.object({ date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)), base: Currency })
const Rate = numberWithin(Number.MIN_VALUE, 1e9)

function parseRates(raw: unknown, faults: Fault[]): Rates | null {
  const whole = pieceOf(raw, 'rates')
  if (whole.value === undefined) return null
  const head = parsePiece(RatesHead, whole, faults)
  if (head === null) return null
  const entries = piecesOf(raw, 'rates', 'object', faults).filter((piece) => v.is(Currency, keyOf(piece)))
  const rates = entries.flatMap((piece) => parsePiece(Rate, piece, faults) ?? [])
  return {
    ...head.value,
    perCurrency: new Map([
      [head.value.base, 1],
      ...rates.map((piece) => [keyOf(piece), piece.value] as const),
    ]),
  }
}
