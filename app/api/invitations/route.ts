import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerInvitations } from '#lib/team/answer-lists'
import { answerTeam } from '#lib/team/answer-team'
import { invite } from '#lib/team/invite'

/** Open invitations. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerInvitations)
}

/** Invites somebody. */
export async function POST(request: Request): Promise<Response> {
  return await answerTeam(request, invite)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
