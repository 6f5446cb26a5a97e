import type { Origin, Service } from '#lib/core/gateway/services'
import type { Directives } from '#lib/core/http-cache/parse-directives'

/** One request on its way through the gateway. */
export type Exchange = {
  readonly request: Request
  readonly service: Service
  /** Relative to an origin's base, with the query as the origin gets it. */
  readonly path: string
  /** What an origin gets; also what `Vary` selects by. */
  readonly headers: Headers
  /** The client's, broken off where it gets too long; null when there is none. */
  readonly body: ReadableStream<Uint8Array> | null
  /** The nearest first; none other may be asked. */
  readonly origins: readonly Origin[]
  /** The client's `Cache-Control`. */
  readonly asked: Directives
  /** Whether the answer may be one person's: it is asked for with credentials that the origin sees. */
  readonly isAuthorized: boolean
  readonly tiers: { readonly edge: boolean; readonly regional: boolean }
  readonly startedAt: number
  readonly waitUntil: (work: Promise<unknown>) => void
}

/** The key of a response in every tier: regions may answer differently. */
export function keyOf({ service, path }: Pick<Exchange, 'service' | 'path'>, region: string): string {
  return `${service.key}|${region}|${path}`
}
