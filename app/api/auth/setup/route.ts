import { answerAuth } from '#lib/auth/answer-auth'
import { refuseMethod } from '#lib/http/refuse-method'
import { setUpOwner } from '#lib/team/set-up-owner'

/** Makes the first owner of whoever knows the setup token. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, setUpOwner)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
