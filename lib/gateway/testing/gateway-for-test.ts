import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** An origin that answers as the test says, and remembers what it was asked. */
export async function originForTest(answer: Answer) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const kill = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(kill)
  return { url: `http://127.0.0.1:${port}/base/`, asked, kill }
}

/** An answer with fields and a body of its own. */
export function says(headers: Record<string, string>, body = 'body', status = 200): Answer {
  return (_request, response) => response.writeHead(status, headers).end(body)
}

type Services = Readonly<
  Record<'edgeConfig' | 'edgeConfigApi' | 'edgeConfigToken' | 'redisRest' | 'redisToken', string>
>

type Ask = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: BodyInit }

/** The gateway in front of services, in as many isolates as are asked for; all share the stores. */
export async function gatewayForTest(services: Services, document: object, region = 'local') {
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
    VERCEL_REGION: region,
  })
  vi.resetModules()
  const { writeDocuments } = await import('#lib/stores/edge-config/write')
  await writeDocuments({ origins: { schema: 1, ...document } })

  /** A new isolate: it knows nothing but what the stores hold. */
  async function isolate() {
    vi.resetModules()
    const { answerGateway } = await import('../answer-gateway.ts')
    const { answerPurge } = await import('../answer-purge.ts')
    const behind: Promise<unknown>[] = []
    const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}) => {
      const init = { method, headers, ...(body !== undefined && { body, duplex: 'half' }) }
      const request = new Request(`http://shop.test/api/gateway/${path}`, init)
      return answerGateway(request, (work) => behind.push(work))
    }
    const settle = async () => void (await Promise.all(behind.splice(0)))
    const purge = (body: object) =>
      answerPurge(
        new Request('http://shop.test/api/gateway/purge', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
    return { ask, settle, purge }
  }
  return { services, isolate, ...(await isolate()) }
}

/** A response that may be kept for a minute. */
export const CACHEABLE = { 'cache-control': 'max-age=60', 'content-type': 'text/plain' }

/** A document with one service, `shops`, whose origins stand in regions `r0`, `r1` and so on. */
export function service(urls: readonly string[], more: object = {}) {
  const origins = urls.map((url, index) => ({ region: `r${index}`, url }))
  return {
    services: [{ key: 'shops', origins, methods: ['GET', 'HEAD', 'POST', 'PUT'], timeoutMs: 500, ...more }],
  }
}
