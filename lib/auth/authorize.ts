import type { Need } from '#lib/core/access/policy'
import { refuse } from '#lib/http/refuse'
import { judgeAccess } from './judge-access.ts'
import { readCaller } from './read-caller.ts'
import { isApiToken } from './read-standing.ts'
import { refuseAccess } from './refuse-access.ts'
import { refuseEnded } from './refuse-ended.ts'
import type { VerifiedSession } from './tokens.ts'

export type Authorization =
  | { readonly ok: true; readonly session: VerifiedSession | null }
  | { readonly ok: false; readonly response: Response }

/**
 * The handler's own check, made again behind the middleware: verifies cookie or token, the role, for a write by cookie
 * that the page which sent it is ours, and for an API token that nobody has revoked it.
 */
export async function authorize(request: Request, need: Need): Promise<Authorization> {
  const caller = await readCaller(request.headers)
  const verdict = judgeAccess(caller, need)
  if (!verdict.allowed) return { ok: false, response: refuseAccess(request, verdict) }
  if (caller.kind === 'verified' && caller.via === 'cookie' && !isSameSiteWrite(request))
    return { ok: false, response: refuse(request, 403, { title: 'This request came from another site' }) }
  const { session } = verdict
  const ended = session !== null && isApiToken(session) ? await refuseEnded(request, session) : null
  return ended === null ? { ok: true, session } : { ok: false, response: ended }
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
