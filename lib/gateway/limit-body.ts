/** A body went on past its limit. */
class BodyTooLong extends Error {}

/** Whether something failed because of such a body: `fetch` wraps what broke its own. */
export function isTooLong(error: unknown): boolean {
  return error instanceof BodyTooLong || (error instanceof Error && isTooLong(error.cause))
}

/** A body that fails as soon as it is longer than a limit, whatever was said of its length. */
export function limitBody(body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  let size = 0
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        size += piece.byteLength
        if (size > limit) throw new BodyTooLong(`More than ${limit} bytes`)
        controller.enqueue(piece)
      },
    }),
  )
}
