import * as v from 'valibot'
import { isCrossSite } from '#lib/auth/is-cross-site'
import { readSubmission } from '#lib/forms/read-submission'
import { seeOther } from '#lib/forms/see-other'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { refuse } from '#lib/http/refuse'

/** After half a year people are asked again. */
const KEPT_SECONDS = 182 * 24 * 60 * 60
/** What recognises a visitor, and so must go when they say no. */
const IDENTIFYING = ['sl_visitor', 'sl_variants']

/** Body of `POST /api/consent`. */
export const Choice = v.object({ choice: v.picklist(['granted', 'denied']) })

/** `POST /api/consent`: keeps the visitor's answer. 303 for a form, 204 for a program. */
export async function answerConsent(request: Request): Promise<Response> {
  if (isCrossSite(request.headers))
    return refuse(request, 403, { title: 'This request came from another site' })
  const read = await readSubmission(request)
  if (!read.ok) return read.response
  const parsed = v.safeParse(Choice, read.fields)
  if (!parsed.success)
    return refuse(request, 400, { title: 'Say granted or denied', errors: toInputErrors(parsed.issues) })
  const { choice } = parsed.output
  const wantsPage = read.transport === 'form' && !request.headers.get('accept')?.includes('application/json')
  const response = wantsPage ? seeOther(read.fields.next, '/') : new Response(null, { status: 204 })
  // The card hides itself by reading it.
  const answer = { name: 'sl_consent', value: choice, maxAgeSeconds: KEPT_SECONDS, httpOnly: false }
  const ended = IDENTIFYING.map((name) => ({ name, value: '', maxAgeSeconds: 0 }))
  for (const cookie of choice === 'denied' ? [answer, ...ended] : [answer])
    response.headers.append('set-cookie', describeCookie(cookie, isSecureRequest(request)))
  return response
}
