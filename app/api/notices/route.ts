import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerNotices, answerNoticesChange } from '#lib/notices/answer-notices'

/** The caller's inbox. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerNotices)
}

/** What the caller has read of it, and does not want in it. */
export async function PATCH(request: Request): Promise<Response> {
  return await withAccess(request, answerNoticesChange)
}

const refuse = refuseMethod('GET, PATCH')

export { refuse as DELETE, refuse as POST, refuse as PUT }
