import { readSubmission, type Submission } from '#lib/forms/read-submission'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { refuse } from '#lib/http/refuse'
import { linkUser } from '#lib/ingest/link-user'
import { log } from '#lib/observability/log'
import { readAddress } from '#lib/request/facts/read-address'
import type { AuthOutcome, AuthRequest, Later, RequestFacts } from './auth-outcome.ts'
import { type AuthProblem, describeAuthProblem } from './auth-problem.ts'
import { isCrossSite } from './is-cross-site.ts'
import { sanitizeNext } from './sanitize-next.ts'
import type { Session } from './session.ts'
import { toSessionCookies } from './session-cookies.ts'
import { signInPageFor } from './sign-in-page.ts'

const RETRY_AFTER_SECONDS = 5
const MAX_BYTES = 8_192

/**
 * Runs one verb of sign-in over HTTP. A form is answered with 303: to its `next`, or back to the page that it
 * names in `from` with `?problem=<code>`. JSON is answered with 200 or problem+json.
 */
export async function answerAuth(
  request: Request,
  verb: (input: AuthRequest) => Promise<AuthOutcome>,
  later: Later = (work) => void work(),
): Promise<Response> {
  if (isCrossSite(request.headers))
    return refuse(request, 403, { title: 'This request came from another site' })
  const read = await readSubmission(request, MAX_BYTES)
  if (!read.ok) return read.response
  const { transport } = read
  const fields = textsIn(read.fields)
  const now = new Date()
  const outcome = await attempt(verb, { ...toContext(request, now), fields, later })
  if (!outcome.ok) return transport === 'form' ? sendBack(fields, outcome.code) : toProblem(request, outcome)
  const response = transport === 'form' ? redirectTo(nextOf(fields)) : toJson(outcome.session)
  const { session } = outcome
  const linked = await linkUser(request, session.subject)
  for (const cookie of [...toSessionCookies(session, isSecureRequest(request), now.getTime()), ...linked])
    response.headers.append('set-cookie', cookie)
  return response
}

/** What is known of a request besides its fields. */
export function toContext({ headers }: Pick<Request, 'headers'>, now: Date): RequestFacts {
  return { network: readAddress(headers), now, headers, requestId: headers.get('x-request-id') }
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
  return refuse(request, status, {
    title: text,
    code: refused.code,
    ...(pointer && { errors: [{ pointer, detail: text }] }),
    headers: {
      ...(refused.retryAfterSeconds && { 'retry-after': String(refused.retryAfterSeconds) }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  })
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

/** No verb of sign-in knows a field that is no text. */
export function textsIn(fields: Submission['fields']): AuthRequest['fields'] {
  const texts = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}
