import type { Need } from '#lib/core/access/policy'
import { refuse } from '#lib/http/refuse'
import { type Denial, judgeAccess } from './judge-access.ts'
import { readCaller } from './read-caller.ts'
import type { VerifiedSession } from './tokens.ts'

export type Authorization =
  | { readonly ok: true; readonly session: VerifiedSession | null }
  | { readonly ok: false; readonly response: Response }

/**
 * The handler's own check, made again behind the middleware: verifies cookie or token, the role, and for a
 * write by cookie that the page which sent it is ours.
 */
export async function authorize(request: Request, need: Need): Promise<Authorization> {
  const caller = await readCaller(request.headers)
  const verdict = judgeAccess(caller, need)
  if (!verdict.allowed) return { ok: false, response: refuseAccess(request, verdict) }
  if (caller.kind === 'verified' && caller.via === 'cookie' && !isSameSiteWrite(request))
    return { ok: false, response: refuse(request, 403, { title: 'This request came from another site' }) }
  return { ok: true, session: verdict.session }
}

/** The answer to a caller who may not: its `code` says why, `token-expired` for one who only has to renew. */
export function refuseAccess(request: Request, { status, reason, challenge }: Denial): Response {
  const title = status === 401 ? 'Sign in or send a valid token' : 'Your role does not allow this'
  const headers = { 'www-authenticate': challenge }
  return refuse(request, status, { title, detail: reason, code: reason, headers })
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a write that a cookie authorises comes from our own pages, by Fetch Metadata
 * (https://www.w3.org/TR/fetch-metadata/) or, from older browsers, by the Origin header.
 */
export function isSameSiteWrite(request: Request): boolean {
  if (SAFE_METHODS.includes(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
