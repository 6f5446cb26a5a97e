import { isSecureRequest } from '#lib/http/is-secure-request'
import { problem } from '#lib/http/problem'
import { log } from '#lib/observability/log'
import { readAddress } from '#lib/request/facts/read-address'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { type AuthProblem, describeAuthProblem } from './auth-problem.ts'
import { isCrossSite } from './is-cross-site.ts'
import { readFields } from './read-fields.ts'
import { sanitizeNext } from './sanitize-next.ts'
import type { Session } from './session.ts'
import { toSessionCookies } from './session-cookies.ts'

const RETRY_AFTER_SECONDS = 5

/**
 * Runs one verb of sign-in over HTTP. A form is answered with 303: to its `next`, or back to the page that it
 * names in `from` with `?problem=<code>`. JSON is answered with 200 or problem+json.
 */
export async function answerAuth(
  request: Request,
  verb: (input: AuthRequest) => Promise<AuthOutcome>,
): Promise<Response> {
  if (isCrossSite(request.headers)) return problem(403, { title: 'This request came from another site' })
  const read = await readFields(request)
  if (!read.ok) return read.response
  const { fields, transport } = read
  const now = new Date()
  const outcome = await attempt(verb, { fields, network: readAddress(request.headers), now })
  if (!outcome.ok) return transport === 'form' ? sendBack(fields, outcome.code) : toProblem(request, outcome)
  const response = transport === 'form' ? redirectTo(nextOf(fields)) : toJson(outcome.session)
  for (const cookie of toSessionCookies(outcome.session, isSecureRequest(request), now.getTime()))
    response.headers.append('set-cookie', cookie)
  return response
}

/** Every verb throws when Redis does not answer; nobody is signed in then, and nobody learns why. */
async function attempt(verb: (input: AuthRequest) => Promise<AuthOutcome>, input: AuthRequest) {
  try {
    return await verb(input)
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    return { ok: false, code: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS } as const
  }
}

/** The problem+json answer for a refused sign-in. */
export function toProblem(request: Request, refused: Extract<AuthOutcome, { ok: false }>): Response {
  const { status, text, pointer } = describeAuthProblem(refused.code)
  const details = {
    title: text,
    code: refused.code,
    requestId: request.headers.get('x-request-id'),
    ...(pointer && { errors: [{ pointer, detail: text }] }),
    headers: {
      ...(refused.retryAfterSeconds && { 'retry-after': String(refused.retryAfterSeconds) }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  }
  return problem(status, details)
}

/** A redirect within this site, after which the browser forgets that there was a form. */
export function redirectTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

function toJson({ subject, endsAtMs }: Session): Response {
  const body = { ...subject, endsAt: new Date(endsAtMs).toISOString() }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

function sendBack(fields: AuthRequest['fields'], code: AuthProblem): Response {
  const next = nextOf(fields)
  const [path, search] = (sanitizeNext(fields.from) ?? signInPageFor(next)).split('?')
  const query = new URLSearchParams(search)
  query.set('problem', code)
  if (next !== '/') query.set('next', next)
  return redirectTo(`${path}?${query}`)
}

function nextOf(fields: AuthRequest['fields']): string {
  return sanitizeNext(fields.next) ?? '/'
}

/** The page on which one signs in to go on to `next`: the console's, or the account page in its language. */
export function signInPageFor(next: string): string {
  if (next.startsWith('/console')) return '/console/sign-in'
  return /^(?:\/[a-z]{2})?\/account\b/.exec(next)?.[0] ?? '/account'
}
