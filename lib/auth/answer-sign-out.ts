import { hasRole } from '#lib/core/access/roles'
import { readSubmission } from '#lib/forms/read-submission'
import { seeOther } from '#lib/forms/see-other'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { isSameSiteWrite } from './authorize.ts'
import { recordAccess } from './record-access.ts'
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
    await leave(token, request).catch((error: unknown) => log('error', 'auth-unavailable', { error }))
  const response =
    read?.transport === 'form' ? seeOther(read.fields.next, '/') : new Response(null, { status: 204 })
  for (const cookie of clearedSessionCookies(isSecureRequest(request)))
    response.headers.append('set-cookie', cookie)
  return response
}

/** The audit log hears of whoever may enter the console, as it did when they came. */
async function leave(token: string, { headers }: Pick<Request, 'headers'>): Promise<void> {
  const subject = await endSession(token)
  if (subject === null || !hasRole(subject.roles, 'viewer')) return
  const { sub, name } = subject
  const event = { action: 'signed-out', by: { sub, name }, subject: `team/${sub}` } as const
  await recordAccess({ ...event, at: new Date(), requestId: headers.get('x-request-id') })
}
