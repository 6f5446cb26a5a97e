import { refuseMethod } from '#lib/http/refuse-method'
import { answerTeam } from '#lib/team/answer-team'
import { resetMember } from '#lib/team/change-team'

/** Makes a link by which a member chooses a new password. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, resetMember)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
