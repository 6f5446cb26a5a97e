import type { IncomingMessage } from 'node:http'

/** Far above what the real services take, so that their own limits are the ones met first. */
const LIMIT_BYTES = 64 * 1024 * 1024

/**
 * The request's body; null when it is longer than 64 MB.
 *
 * @throws Error when the client goes away before the end.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= LIMIT_BYTES) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => {
      const [only] = chunks
      if (bytes > LIMIT_BYTES) resolve(null)
      else resolve(chunks.length === 1 && only ? only : Buffer.concat(chunks))
    })
    request.on('error', reject)
  })
}

/** What `text` says as JSON, or undefined (which JSON cannot say) when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
