import * as v from 'valibot'
import { ROLES } from '../access/roles.ts'
import { type Fault, keep, type Located, parsePiece, pieceOf, piecesOf } from '../experiments/fault.ts'
import { numberWithin } from '../json/number-within.ts'

const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/, 'Small letters, digits and hyphens'))
const seconds = numberWithin(0, 86_400)

/** A base without query, ending in a slash: what is asked for is put behind it, and never leaves it. */
const Base = v.pipe(
  v.string(),
  v.url(),
  v.regex(
    /^https?:\/\/[^\s?#@\\]+\/$/,
    'An http or https address that ends in a slash, without query or password',
  ),
)

const Origin = v.object({ region: Name, url: Base })
export type Origin = v.InferOutput<typeof Origin>

/** Where a region lies, in degrees: a visitor is sent to the nearest. `isolates` are the platform's regions inside it. */
const Region = v.object({
  latitude: numberWithin(-90, 90),
  longitude: numberWithin(-180, 180),
  isolates: v.optional(v.array(v.string()), []),
})
export type Region = v.InferOutput<typeof Region>

/**
 * Keeps data inside regions whatever fails: no other origin is asked and no other tier used. With `countries` that holds
 * for visitors from there, and for those whose country is unknown.
 */
const Pin = v.object({
  regions: v.pipe(v.array(Name), v.minLength(1)),
  countries: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
})

const Caching = v.object({
  /** `off` passes everything through; `origin` does what the origin's header fields say. */
  mode: v.optional(v.picklist(['origin', 'off']), 'origin'),
  /** Query parameters that change nothing, `utm_*` style; they are not sent either. */
  ignoredParameters: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\w.-]+\*?$/))), []),
  /** How long something stale may answer for a failing origin that said nothing about it. */
  staleIfErrorSeconds: v.optional(seconds, 300),
})

const Service = v.object({
  key: Name,
  /** Who may use it, before the origin is asked. */
  need: v.optional(v.picklist(['anyone', 'member', ...ROLES]), 'anyone'),
  methods: v.optional(v.array(v.picklist(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])), [
    'GET',
    'HEAD',
  ]),
  origins: v.pipe(v.array(Origin), v.minLength(1), v.maxLength(12)),
  pin: v.exactOptional(Pin),
  /** Until the header fields are there, and between two pieces of a body. */
  timeoutMs: v.optional(numberWithin(50, 25_000), 3_000),
  cache: v.optional(Caching, {}),
  /** The client's own credentials; ours never leave. */
  forwards: v.optional(v.array(v.picklist(['authorization', 'cookie'])), []),
})
export type Service = v.InferOutput<typeof Service>

/** Edge Config document `origins`. */
export type Services = {
  /** False until the document has been read for the first time. */
  readonly isKnown: boolean
  readonly regions: ReadonlyMap<string, Region>
  readonly list: ReadonlyMap<string, Service>
}

export const NO_SERVICES: Services = { isKnown: false, regions: new Map(), list: new Map() }

const NONE: Services = { ...NO_SERVICES, isKnown: true }

/** Reads the document whatever it is: never throws, drops what is invalid and keeps the rest; of two keys the first. */
export function parseServices(value: unknown): {
  readonly services: Services
  readonly faults: readonly Fault[]
} {
  if (value === undefined) return { services: NONE, faults: [] }
  const faults: Fault[] = []
  const schema = parsePiece(v.literal(1), pieceOf(value, 'schema'), faults)
  if (schema === null) return { services: NONE, faults }
  const regions = piecesOf(value, 'regions', 'object', faults).flatMap((piece) => {
    const region = parsePiece(Region, piece, faults)
    return region ? [[piece.pointer.slice('/regions/'.length), region.value] as const] : []
  })
  const services = piecesOf(value, 'services', 'array', faults).flatMap(
    (piece) => parsePiece(Service, piece, faults) ?? [],
  )
  const list = keepFirst(services, faults).map(({ value: service }) => [service.key, service] as const)
  return { services: { isKnown: true, regions: new Map(regions), list: new Map(list) }, faults }
}

function keepFirst(pieces: readonly Located<Service>[], faults: Fault[]): readonly Located<Service>[] {
  const seen = new Set<string>()
  return keep(
    pieces,
    faults,
    'Another has the same key',
    ({ value }) => seen.size !== seen.add(value.key).size,
  )
}
