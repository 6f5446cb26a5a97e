import type { IncomingMessage, ServerResponse } from 'node:http'
import { Control } from '../http/control.ts'
import { applyFault } from '../http/fault.ts'
import { sendJson } from '../http/send-json.ts'
import { type Serving, serve } from '../http/serve.ts'
import { Tally } from '../http/tally.ts'
import { type RegionName, STORES, stockOf } from './stores.ts'

/** Short enough to see a cache at work in a demo. */
const CACHEABLE = 'public, s-maxage=10, stale-while-revalidate=60, stale-if-error=600'

/**
 * One region's origin behind the gateway: `/stores`, `/stock/<sku>` and, per person, `/reservations`. It obeys `/__fault` and
 * counts its requests by path at `/__stats`.
 */
export async function startOrigin(region: RegionName, port: number): Promise<Serving> {
  const counted = new Tally()
  const control = new Control(['latencyMs', 'status', 'down', 'corrupt'], {
    read: async () => ({ byPath: counted }),
    reset: async () => counted.clear(),
  })
  return serve(async (request, response) => {
    if (control.owns(request)) return control.handle(request, response)
    const { pathname } = new URL(request.url ?? '/', 'http://origin')
    counted.add(pathname)
    if (await applyFault(control.fault, request, response)) return
    answer(region, pathname, request, response)
  }, port)
}

function answer(
  region: RegionName,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, collection, sku] = pathname.split('/')
  const { currency, stores } = STORES[region]
  if (collection === 'stores' && sku === undefined)
    sendCacheable(response, request, 'stores', { region, currency, stores })
  else if (collection === 'stock' && sku)
    sendCacheable(response, request, 'stock', { region, sku, available: stockOf(region, sku) })
  else if (collection === 'reservations')
    sendPrivate(response, { region, for: request.headers['x-user-id'] ?? null })
  else sendJson(response, 404, '{"error":"there are /stores, /stock/<sku> and /reservations"}')
}

function sendPrivate(response: ServerResponse, value: object): void {
  sendJson(response, 200, JSON.stringify(value), { 'cache-control': 'private, no-store' })
}

function sendCacheable(response: ServerResponse, request: IncomingMessage, tag: string, value: object): void {
  const text = JSON.stringify(value)
  const etag = `"${Buffer.from(text).toString('base64url').slice(-16)}"`
  const headers = { 'cache-control': CACHEABLE, etag, 'cache-tag': tag }
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end()
  else sendJson(response, 200, text, headers)
}
