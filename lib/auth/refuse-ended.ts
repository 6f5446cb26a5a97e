import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { denyToken } from './judge-access.ts'
import { isApiToken, readStanding } from './read-standing.ts'
import { refuseAccess } from './refuse-access.ts'
import type { VerifiedSession } from './tokens.ts'

const RETRY_AFTER_SECONDS = '5'

/**
 * The refusal of a session that somebody has ended, or of a token that somebody has revoked; null for whoever may go on.
 * While Redis does not answer, a person reads on for the quarter of an hour that the access token lives; writes and API
 * tokens, which live long, are refused.
 */
export async function refuseEnded(request: Request, session: VerifiedSession): Promise<Response | null> {
  try {
    const standing = await readStanding(session, new Date())
    return standing === 'live' ? null : refuseAccess(request, denyToken('session-ended'))
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    if (request.method === 'GET' && !isApiToken(session)) return null
    return refuse(request, 503, {
      title: 'Who you are cannot be checked right now',
      detail: 'Nothing was changed. Try again in a few seconds',
      code: 'store-unreachable',
      headers: { 'retry-after': RETRY_AFTER_SECONDS },
    })
  }
}
