import { refuseMethod } from '#lib/http/refuse-method'
import { answerTeam } from '#lib/team/answer-team'
import { revokeInvitation } from '#lib/team/change-team'

/** Withdraws an invitation. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, revokeInvitation)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
