/** What a cache keeps of a response besides its body. */
export type StoredResponse = {
  readonly status: number
  /** As the origin sent them, without those that belong to one connection. */
  readonly headers: Headers
  /** Values of the request's fields that `Vary` names, in its order. */
  readonly selected: readonly (readonly [name: string, value: string | null])[]
  /** When the request left and when its answer came, by our clock (milliseconds). */
  readonly requestedAt: number
  readonly receivedAt: number
}
