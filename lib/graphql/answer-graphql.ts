import { createYoga, maskError } from 'graphql-yoga'
import { authorize } from '#lib/auth/authorize'
import { resolveMarket } from '#lib/core/access/markets'
import { isCurrency } from '#lib/core/shop/money'
import { problem } from '#lib/http/problem'
import { readText } from '#lib/http/read-text'
import { log } from '#lib/observability/log'
import { readPlace } from '#lib/request/facts/read-place'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import type { GraphqlContext } from './context.ts'
import { harden } from './harden.ts'
import { schema } from './schema.ts'

const MAX_BODY_BYTES = 16_384

const yoga = createYoga<GraphqlContext>({
  schema,
  plugins: [harden()],
  graphqlEndpoint: '/api/graphql',
  graphiql: false,
  landingPage: false,
  multipart: false,
  batching: false,
  cors: false,
  logging: false,
  maskedErrors: { maskError: maskAndLog, isDev: false },
  fetchAPI: globalThis,
})

/**
 * GraphQL over HTTP, by POST and JSON alone: other types could be sent from a foreign page without asking
 * (https://graphql.org/learn/serving-over-http/#post-request-and-body).
 */
export async function answerGraphql(
  request: Request,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const requestId = request.headers.get('x-request-id')
  const authorization = await authorize(request, 'anyone')
  if (!authorization.ok) return authorization.response
  if (!isJson(request.headers.get('content-type')))
    return problem(415, { title: 'Queries are application/json', requestId })
  const body = await readText(request, MAX_BODY_BYTES)
  if (body === null) return problem(413, { title: `A query has ${MAX_BODY_BYTES} bytes at most`, requestId })
  const now = Date.now()
  const snapshot = await currentSnapshot(now, waitUntil)
  const { currency } = resolveMarket(snapshot.markets, readPlace(request.headers).country)
  const response = await yoga.fetch(
    // Without the query, by which the framework could be told other things.
    new Request(new URL('/api/graphql', request.url), { method: 'POST', headers: request.headers, body }),
    { session: authorization.session, currency: isCurrency(currency) ? currency : 'USD', snapshot, now },
  )
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, headers })
}

function isJson(header: string | null): boolean {
  return header?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}

/** The cause of an error of ours goes to the log, never to the caller. */
function maskAndLog(error: unknown, message: string): Error {
  const masked = maskError(error, message, false)
  if (masked !== error) log('error', 'graphql-failed', { error })
  return masked
}
