/** The pieces of a body that have been read, and whether it ended there. */
export type Head = {
  readonly isWhole: boolean
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly rest: ReadableStream<Uint8Array>
}

/**
 * Reads a body up to a limit; a longer one goes on as a stream that begins with what was read.
 * @throws when the body breaks off
 */
export async function readLimited(body: ReadableStream<Uint8Array>, limit: number): Promise<Head> {
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { isWhole: true, bytes: join(pieces, size), rest: EMPTY() }
    pieces.push(value)
    size += value.byteLength
    if (size > limit) return { isWhole: false, bytes: new Uint8Array(), rest: goOn(pieces, reader) }
  }
}

function EMPTY(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() })
}

function goOn(
  pieces: Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const known = pieces.shift()
      if (known) return controller.enqueue(known)
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes
}
