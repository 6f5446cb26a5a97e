import { refuseMethod } from '#lib/http/refuse-method'
import { answerTeam } from '#lib/team/answer-team'
import { revokeToken } from '#lib/team/change-tokens'

/** Revokes an API token. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, revokeToken)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
