/** What an origin answered, and when by our clock (milliseconds). */
export type Fetched = {
  readonly response: Response
  readonly region: string
  readonly requestedAt: number
  readonly receivedAt: number
}

/** What is asked of a service's origins. */
export type Ask = {
  readonly method: string
  /** Relative to an origin's base, with its query. */
  readonly path: string
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array> | null
  readonly timeoutMs: number
  /** Ends the request when nobody waits for its answer any more; null when others may. */
  readonly signal: AbortSignal | null
}
