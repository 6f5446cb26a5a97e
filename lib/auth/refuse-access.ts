import { refuse } from '#lib/http/refuse'
import type { Denial } from './judge-access.ts'

/** The answer to a caller who may not: its `code` says why, `token-expired` for one who only has to renew. */
export function refuseAccess(request: Request, { status, reason, challenge }: Denial): Response {
  const title = status === 401 ? 'Sign in or send a valid token' : 'Your role does not allow this'
  const headers = { 'www-authenticate': challenge }
  return refuse(request, status, { title, detail: reason, code: reason, headers })
}
