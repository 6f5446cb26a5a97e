import { answerAccount } from '#lib/auth/answer-account'
import { refuseMethod } from '#lib/http/refuse-method'
import { openAccount } from '#lib/team/open-account'

/** Opens an account for somebody who came by a one-time link. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, openAccount)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
