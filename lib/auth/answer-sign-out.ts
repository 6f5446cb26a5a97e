import { readSubmission } from '#lib/forms/read-submission'
import { seeOther } from '#lib/forms/see-other'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { isSameSiteWrite } from './authorize.ts'
import { endSession } from './session.ts'
import { clearedSessionCookies, readRefreshToken } from './session-cookies.ts'

/**
 * Ends the session and removes its cookies: 303 for a form, 204 for a program. With Redis down the cookies
 * go all the same; the refresh token, which nobody holds any more, then lives to the end of its 30 days.
 */
export async function answerSignOut(request: Request): Promise<Response> {
  if (!isSameSiteWrite(request)) return refuse(request, 403, { title: 'This request came from another site' })
  const read = request.headers.has('content-type') ? await readSubmission(request) : null
  if (read?.ok === false) return read.response
  const token = readRefreshToken(request.headers)
  if (token !== null)
    await endSession(token).catch((error: unknown) => log('error', 'auth-unavailable', { error }))
  const response =
    read?.transport === 'form' ? seeOther(read.fields.next, '/') : new Response(null, { status: 204 })
  for (const cookie of clearedSessionCookies(isSecureRequest(request)))
    response.headers.append('set-cookie', cookie)
  return response
}
