/** A body went on past its limit. */
export class BodyTooLong extends Error {}

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
