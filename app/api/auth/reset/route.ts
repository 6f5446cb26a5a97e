import { answerAuth } from '#lib/auth/answer-auth'
import { resetPassword } from '#lib/auth/reset-password'
import { refuseMethod } from '#lib/http/refuse-method'

/** Chooses a new password by a one-time link, and signs in. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, resetPassword)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
