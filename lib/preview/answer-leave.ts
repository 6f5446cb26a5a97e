import { readSubmission } from '#lib/forms/read-submission'
import { seeOther } from '#lib/forms/see-other'
import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { previewCookie } from './preview-cookie.ts'
import { OVERRIDES_COOKIE } from './toolbar.ts'

/**
 * `GET|POST /api/preview/leave`: ends the session's preview and goes back to the page. The toolbar's overrides go too:
 * the next page would make a preview of them again. Whoever sends somebody here does no harm, so nothing is asked.
 */
export async function answerLeave(request: Request): Promise<Response> {
  const next = await readNext(request)
  if (next instanceof Response) return next
  const response = seeOther(next, '/')
  response.headers.append('set-cookie', previewCookie(request, ''))
  if (request.headers.get('cookie')?.includes(OVERRIDES_COOKIE)) {
    const overrides = { name: OVERRIDES_COOKIE, value: '', maxAgeSeconds: 0, httpOnly: false }
    response.headers.append('set-cookie', describeCookie(overrides, isSecureRequest(request)))
  }
  return response
}

async function readNext(request: Request): Promise<unknown> {
  if (request.method !== 'POST') return new URL(request.url).searchParams.get('next')
  if (!request.headers.has('content-type')) return undefined
  const read = await readSubmission(request)
  return read.ok ? read.fields.next : read.response
}
