import { isSecureRequest } from '#lib/http/is-secure-request'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { redirectTo, toProblem } from './answer-auth.ts'
import type { AuthProblem } from './auth-problem.ts'
import { recordAccess } from './record-access.ts'
import { type Rotation, rotateSession, type Subject } from './session.ts'
import { clearedSessionCookies, readRefreshToken, toSessionCookies } from './session-cookies.ts'
import { isConsolePath, signInPageFor } from './sign-in-page.ts'

const RETRY_AFTER_SECONDS = 5

type Refresh = { readonly problem: AuthProblem | null; readonly cookies: readonly string[] }

/** A program's refresh: 200 with new cookies, 401 with none, 503 with the old ones left in place. */
export async function answerRefresh(request: Request): Promise<Response> {
  const refresh = await refreshCookies(request)
  if (refresh.problem === null)
    return withCookies(Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } }), refresh)
  const retry = refresh.problem === 'unavailable' ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {}
  return withCookies(toProblem(request, { ok: false, code: refresh.problem, ...retry }), refresh)
}

/**
 * A page's refresh: a page that finds its access token expired sends the browser here, and here sends it
 * back with new cookies, or with none, so that it can come at most once.
 */
export async function answerRefreshRedirect(request: Request, next: string): Promise<Response> {
  const refresh = await refreshCookies(request)
  if (refresh.problem === null) return withCookies(redirectTo(next), refresh)
  if (!isConsolePath(next) && refresh.problem === 'unavailable')
    return refuse(request, 503, {
      title: 'Signing in does not work right now',
      headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
    })
  const query = new URLSearchParams({ next, problem: refresh.problem })
  return withCookies(redirectTo(`${signInPageFor(next)}?${query}`), refresh)
}

async function refreshCookies(request: Request): Promise<Refresh> {
  const isSecure = isSecureRequest(request)
  const token = readRefreshToken(request.headers)
  const nowMs = Date.now()
  try {
    const rotation: Rotation = token
      ? await rotateSession(token, nowMs)
      : { ok: false, reason: 'refresh-unknown' }
    if (rotation.ok) return { problem: null, cookies: toSessionCookies(rotation.session, isSecure, nowMs) }
    if (rotation.reason === 'refresh-reused') await reportCopy(rotation.subject, request)
    return { problem: 'session-ended', cookies: clearedSessionCookies(isSecure) }
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    return { problem: 'unavailable', cookies: [] }
  }
}

/** A refresh token that came twice is in two hands: the session is over for both, and the audit log says so. */
async function reportCopy({ sub, name }: Subject, { headers }: Pick<Request, 'headers'>): Promise<void> {
  log('warn', 'refresh-token-reused')
  const event = {
    action: 'session-copied',
    by: { sub, name },
    subject: `team/${sub}`,
    outcome: 'ended',
  } as const
  await recordAccess({ ...event, at: new Date(), requestId: headers.get('x-request-id') })
}

function withCookies(response: Response, { cookies }: Refresh): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
