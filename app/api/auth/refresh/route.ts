import { answerRefresh, answerRefreshRedirect } from '#lib/auth/answer-refresh'
import { isSameSiteWrite } from '#lib/auth/authorize'
import { sanitizeNext } from '#lib/auth/sanitize-next'
import { refuse } from '#lib/http/refuse'
import { refuseMethod } from '#lib/http/refuse-method'

/** A script of ours renews the session. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameSiteWrite(request)) return refuse(request, 403, { title: 'This request came from another site' })
  return await answerRefresh(request)
}

/** A page whose access token has expired sends the browser here: renews the session and goes back to `next`. */
export async function GET(request: Request): Promise<Response> {
  const next = sanitizeNext(new URL(request.url).searchParams.get('next'))
  return await answerRefreshRedirect(request, next ?? '/')
}

const refuseOther = refuseMethod('GET, POST')

export { refuseOther as DELETE, refuseOther as PATCH, refuseOther as PUT }
