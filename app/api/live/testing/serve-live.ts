import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { onTestFinished } from 'vitest'
import type { Role } from '#lib/core/access/roles'
import { readFrames } from './read-frames.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Handlers = Readonly<Record<string, Handler>>
type Opening = { readonly as?: string; readonly lastEventId?: string; readonly ttlSeconds?: number }

/** The live API's own handlers behind a real HTTP server, as the framework would call them; its modules were loaded before. */
export async function serveLive() {
  const { GET, POST } = await import('../route.ts')
  const { signToken } = await import('#lib/auth/sign-token')
  const server = createServer((request, response) => void answer({ GET, POST }, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/live`

  async function tokenOf(person: string, ttlSeconds = 600): Promise<string> {
    const [role = '', name = role] = person.split(':')
    return await signToken({ sub: `u_${name}`, roles: [role as Role], claims: { name } }, ttlSeconds)
  }

  /** A stream that ends with the test, and its events as they come. */
  async function open(topic: string, { as = 'viewer', lastEventId, ttlSeconds }: Opening = {}) {
    const closing = new AbortController()
    onTestFinished(() => closing.abort())
    const response = await fetch(`${base}?topic=${topic}`, {
      signal: closing.signal,
      headers: {
        ...(as !== '' && { authorization: `Bearer ${await tokenOf(as, ttlSeconds)}` }),
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    })
    return { status: response.status, response, frames: readFrames(response), close: () => closing.abort() }
  }

  async function post(body: unknown, as = 'editor', headers: Readonly<Record<string, string>> = {}) {
    return await fetch(base, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(as !== '' && { authorization: `Bearer ${await tokenOf(as)}` }),
        ...headers,
      },
    })
  }

  return { open, post, tokenOf, base }
}

/** A client that goes away aborts the request and cancels the body, as in Next. */
async function answer(
  handlers: Handlers,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  const { method = 'GET', url = '/' } = incoming
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const request = new Request(`http://${incoming.headers.host}${url}`, {
    method,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    signal: gone.signal,
    ...(method === 'POST' && { body: Buffer.concat(chunks) }),
  })
  const response = (await handlers[method]?.(request)) ?? new Response(null, { status: 405 })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.flushHeaders()
  if (response.body === null) return void outgoing.end()
  await pipeline(Readable.fromWeb(response.body as never), outgoing).catch(() => undefined)
}
