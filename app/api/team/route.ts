import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerMembers } from '#lib/team/answer-lists'

/** Who has a role in the console. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerMembers)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
