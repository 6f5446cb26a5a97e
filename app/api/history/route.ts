import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerHistory } from '#lib/publish/answer-history'

/** Published versions, newest first. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerHistory)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
