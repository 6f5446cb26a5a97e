import { answerAccount } from '#lib/auth/answer-account'
import { changePassword } from '#lib/auth/change-password'
import { refuseMethod } from '#lib/http/refuse-method'

/** Changes one's own password, and ends one's other sessions. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, changePassword)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
