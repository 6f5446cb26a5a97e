import { authorize } from '#lib/auth/authorize'
import { refuseEnded } from '#lib/auth/refuse-ended'
import { normaliseQuery } from '#lib/core/gateway/normalise-query'
import { isPinned, orderOrigins } from '#lib/core/gateway/order-origins'
import { readTarget, type Target } from '#lib/core/gateway/read-target'
import type { Service, Services } from '#lib/core/gateway/services'
import { parseDirectives } from '#lib/core/http-cache/parse-directives'
import { env } from '#lib/env'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { readPlace } from '#lib/request/facts/read-place'
import { readPosition } from '#lib/request/facts/read-position'
import { currentServices } from '#lib/stores/edge-config/services'
import type { Exchange } from './exchange.ts'
import { invalidate } from './invalidate.ts'
import { isTooLong, limitBody } from './limit-body.ts'
import { toOriginFields } from './origin-fields.ts'
import { passThrough } from './pass-through.ts'
import { serveCached } from './serve-cached.ts'

/** The platform refuses more, and the framework would cut it. */
const LONGEST_BODY_BYTES = 4 * 1024 * 1024
const READING = ['GET', 'HEAD']
const SAFE = [...READING, 'OPTIONS']

type WaitUntil = (work: Promise<unknown>) => void

/** `/api/gateway/<service>/<path>`: a request to the service's nearest origin that works, or its answer from a tier. */
export async function answerGateway(request: Request, waitUntil: WaitUntil): Promise<Response> {
  const startedAt = performance.now()
  const { pathname, search } = new URL(request.url)
  const target = readTarget(pathname, search)
  if (target === null)
    return refuse(request, 400, { title: 'This path could mean another one to the origin' })
  const services = await currentServices(Date.now(), waitUntil)
  const service = services.list.get(target.service)
  if (service === undefined) return refuseService(request, services)
  const refused = refuseRequest(request, service)
  if (refused !== null) return refused
  const exchange = await toExchange(request, { services, service, target, startedAt, waitUntil })
  if (exchange instanceof Response) return exchange
  try {
    return await answer(exchange)
  } catch (error) {
    if (isTooLong(error)) return refuseLong(request)
    log('warn', 'gateway-origin', { service: service.key, error })
    return refuse(request, isTimeout(error) ? 504 : 502, { title: 'No origin of this service answered' })
  }
}

function refuseService(request: Request, { isKnown }: Services): Response {
  if (isKnown) return refuse(request, 404, { title: 'There is no such service' })
  return refuse(request, 503, { title: 'The services are not known yet', headers: { 'retry-after': '1' } })
}

function refuseRequest(request: Request, { methods, origins }: Service): Response | null {
  if (!methods.some((method) => method === request.method))
    return refuse(request, 405, {
      title: 'This method is not allowed here',
      headers: { allow: methods.join(', ') },
    })
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY_BYTES) return refuseLong(request)
  return origins.length === 0 ? refuse(request, 503, { title: 'This service has no origin' }) : null
}

type Known = {
  readonly services: Services
  readonly service: Service
  readonly target: Target
  readonly startedAt: number
  readonly waitUntil: WaitUntil
}

async function toExchange(request: Request, known: Known): Promise<Exchange | Response> {
  const { services, service, target, startedAt, waitUntil } = known
  const seesToken = service.forwards.includes('authorization') && service.need === 'anyone'
  // A token that is meant for the origin is the origin's to judge.
  const access = seesToken ? ({ ok: true, session: null } as const) : await authorize(request, service.need)
  if (!access.ok) return access.response
  const ended =
    access.session === null || SAFE.includes(request.method)
      ? null
      : await refuseEnded(request, access.session)
  if (ended !== null) return ended
  // Where the visitor truly is: a preview of another country moves no data.
  const { country } = readPlace(request.headers)
  const origins = orderOrigins(service, services.regions, {
    country,
    position: readPosition(request.headers),
  })
  if (origins.length === 0) return refuse(request, 503, { title: 'No origin may answer from where you are' })
  const headers = toOriginFields({ request, session: access.session, region: env().region }, service)
  return {
    request,
    service,
    origins,
    headers,
    body: request.body && limitBody(request.body, LONGEST_BODY_BYTES),
    path: target.path + normaliseQuery(target.query, service.cache.ignoredParameters),
    asked: parseDirectives(request.headers.get('cache-control') ?? pragmaOf(request.headers)),
    isAuthorized: headers.has('authorization') || headers.has('cookie') || access.session !== null,
    tiers: tiersFor(services, service, country),
    startedAt,
    waitUntil,
  }
}

/** What is pinned stays where it is pinned to: in this isolate only if it runs there, and never in the shared store. */
function tiersFor({ regions }: Services, service: Service, country: string): Exchange['tiers'] {
  if (!isPinned(service, country)) return { edge: true, regional: true }
  const here = env().region
  const isInside = service.pin?.regions.some((name) => regions.get(name)?.isolates.includes(here)) ?? false
  return { edge: isInside, regional: false }
}

async function answer(exchange: Exchange): Promise<Response> {
  const { request, service } = exchange
  const lookupMs = performance.now() - exchange.startedAt
  if (!READING.includes(request.method)) {
    const response = await passThrough(exchange, { forwarded: 'method', lookupMs })
    if (!SAFE.includes(request.method) && response.status < 400) await invalidate(exchange, response)
    return response
  }
  const isOff = service.cache.mode === 'off' || exchange.asked.has('no-store')
  return isOff ? await passThrough(exchange, { forwarded: 'bypass', lookupMs }) : await serveCached(exchange)
}

/** `Pragma: no-cache` of old clients, which counts when `Cache-Control` is absent (RFC 9111 section 5.4). */
function pragmaOf(headers: Headers): string | null {
  return headers.get('pragma')?.toLowerCase().includes('no-cache') ? 'no-cache' : null
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.includes('in time')
}

function refuseLong(request: Request): Response {
  return refuse(request, 413, { title: `A body holds ${LONGEST_BODY_BYTES} bytes at most` })
}
