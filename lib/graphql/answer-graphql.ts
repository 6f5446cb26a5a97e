import { createYoga, maskError } from 'graphql-yoga'
import { authorize } from '#lib/auth/authorize'
import { resolveMarket } from '#lib/core/access/markets'
import { isCurrency } from '#lib/core/shop/money'
import { readBody } from '#lib/http/read-body'
import { log } from '#lib/observability/log'
import { readPlace } from '#lib/request/facts/read-place'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import type { GraphqlContext } from './context.ts'
import { harden } from './harden.ts'
import { schema } from './schema.ts'

const RULES = { types: ['application/json'], limitBytes: 16_384 }

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
  const authorization = await authorize(request, 'anyone')
  if (!authorization.ok) return authorization.response
  const read = await readBody(request, RULES)
  if (!read.ok) return read.response
  const body = read.text
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

/** The cause of an error of ours goes to the log, never to the caller. */
function maskAndLog(error: unknown, message: string): Error {
  const masked = maskError(error, message, false)
  if (masked !== error) log('error', 'graphql-failed', { error })
  return masked
}
