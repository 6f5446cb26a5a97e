import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendJson } from './send-json.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Serving = { url: string; stop(): Promise<void> }

/** Idle connections live longer than any client's pool keeps them, so no request meets a closing one. */
const KEEP_ALIVE_MS = 65_000
/** How long `stop` waits for requests under way before it cuts them (event streams never end). */
const DRAIN_MS = 1_000

/**
 * Serves HTTP on 127.0.0.1 only; `port` 0 takes a free one.
 *
 * @throws the system's error when the port cannot be listened on.
 */
export async function serve(handler: Handler, port: number): Promise<Serving> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true }, (request, response) => {
    handler(request, response).catch((error: unknown) => answerFailure(error, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}`,
    stop: async () => {
      const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeIdleConnections()
      })
      clearTimeout(cut)
    },
  }
}

/** The caller gets a fixed message; the cause goes to the terminal of whoever runs the emulator. */
function answerFailure(error: unknown, response: ServerResponse): void {
  if (response.destroyed) return
  process.stderr.write(`emulator: ${error instanceof Error ? error.stack : String(error)}\n`)
  if (response.headersSent) response.destroy()
  else sendJson(response, 500, '{"error":"internal error of the emulator"}')
}
