import { refuseMethod } from '#lib/http/refuse-method'
import { answerTeam } from '#lib/team/answer-team'
import { removeMember } from '#lib/team/change-team'

/** Takes a member out of the team. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, removeMember)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
