import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerAnalytics } from '#lib/results/answer-analytics'

/** What happened on the site, day by day. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerAnalytics)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
