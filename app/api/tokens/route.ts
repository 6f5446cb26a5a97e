import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerTokens } from '#lib/team/answer-lists'
import { answerTeam } from '#lib/team/answer-team'
import { makeToken } from '#lib/team/change-tokens'

/** API tokens, without what makes them work. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerTokens)
}

/** Makes an API token and shows it once. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, makeToken)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
