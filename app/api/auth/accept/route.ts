import { answerAuth } from '#lib/auth/answer-auth'
import { refuseMethod } from '#lib/http/refuse-method'
import { acceptInvitation } from '#lib/team/accept-invitation'

/** Accepts an invitation, and signs in. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, acceptInvitation)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
