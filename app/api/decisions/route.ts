import { withAccess } from '#lib/auth/with-access'
import { answerDecisions } from '#lib/decisions/answer-decisions'
import { refuseMethod } from '#lib/http/refuse-method'

/** Why a visitor gets what they get. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerDecisions)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
