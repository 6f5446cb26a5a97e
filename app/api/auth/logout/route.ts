import { answerSignOut } from '#lib/auth/answer-sign-out'
import { refuseMethod } from '#lib/http/refuse-method'

/** Signs out, from a form or by a program. */
export async function POST(request: Request): Promise<Response> {
  return await answerSignOut(request)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
