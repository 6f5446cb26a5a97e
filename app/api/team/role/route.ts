import { refuseMethod } from '#lib/http/refuse-method'
import { answerTeam } from '#lib/team/answer-team'
import { changeRole } from '#lib/team/change-team'

/** Gives a member another role, and ends their sessions. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, changeRole)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
