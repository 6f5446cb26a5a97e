import { AuthorizationResponseError } from 'oauth4webapi'
import { redirectTo, toContext } from '#lib/auth/answer-auth'
import type { AuthOutcome } from '#lib/auth/auth-outcome'
import type { AuthProblem } from '#lib/auth/auth-problem'
import { beginSso } from '#lib/auth/oidc/begin-sso'
import { finishSso } from '#lib/auth/oidc/finish-sso'
import { clearedFlowCookie, readFlow, toFlowCookie } from '#lib/auth/oidc/flow-cookie'
import { readProvider } from '#lib/auth/oidc/provider'
import { sanitizeNext } from '#lib/auth/sanitize-next'
import { toSessionCookies } from '#lib/auth/session-cookies'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { linkUser } from '#lib/ingest/link-user'
import { log } from '#lib/observability/log'
import { signInBySso } from './sign-in-by-sso.ts'

const DEFAULT_NEXT = '/console'

/** `GET /api/auth/sso`: leads the browser to the issuer, with a cookie that its answer must fit. */
export async function answerSso(request: Request): Promise<Response> {
  const now = Date.now()
  const next = sanitizeNext(new URL(request.url).searchParams.get('next')) ?? DEFAULT_NEXT
  try {
    const provider = await readProvider(now)
    if (provider === null) return toSignIn('sso-failed', next)
    const { location, flow } = await beginSso(provider, next)
    const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
    response.headers.append('set-cookie', await toFlowCookie(flow, isSecureRequest(request), now))
    return response
  } catch (error) {
    report(error)
    return toSignIn('sso-failed', next)
  }
}

/** `GET /api/auth/callback`: the issuer's answer. Each flow counts once, in the browser that began it. */
export async function answerCallback(request: Request): Promise<Response> {
  const now = new Date()
  const isSecure = isSecureRequest(request)
  const flow = await readFlow(request.headers, now.getTime())
  const next = sanitizeNext(flow?.next) ?? DEFAULT_NEXT
  const outcome = await finish(request, flow, now)
  const response = outcome.ok ? redirectTo(next) : toSignIn(outcome.code, next)
  response.headers.append('set-cookie', clearedFlowCookie(isSecure))
  if (!outcome.ok) return response
  const { session } = outcome
  const linked = await linkUser(request, session.subject)
  for (const cookie of [...toSessionCookies(session, isSecure, now.getTime()), ...linked])
    response.headers.append('set-cookie', cookie)
  return response
}

async function finish(
  request: Request,
  flow: Awaited<ReturnType<typeof readFlow>>,
  now: Date,
): Promise<AuthOutcome> {
  try {
    const provider = await readProvider(now.getTime())
    if (provider === null || flow === null) return { ok: false, code: 'sso-failed' }
    const person = await finishSso(provider, flow, new URL(request.url).searchParams)
    return await signInBySso(person, toContext(request, now))
  } catch (error) {
    report(error)
    return { ok: false, code: error instanceof AuthorizationResponseError ? 'sso-refused' : 'sso-failed' }
  }
}

/** Causes hold whole answers, and those may hold tokens: only the code is written down. */
function report(error: unknown): void {
  const { name, code } =
    error instanceof Error ? { code: undefined, ...error, name: error.name } : { name: 'unknown', code: '' }
  log('warn', 'single-sign-on-failed', { name, code: typeof code === 'string' ? code : undefined })
}

function toSignIn(problem: AuthProblem, next: string): Response {
  return redirectTo(`/console/sign-in?${new URLSearchParams({ problem, next })}`)
}
