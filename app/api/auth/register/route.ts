import { answerAuth } from '#lib/auth/answer-auth'
import { register } from '#lib/auth/register'
import { refuseMethod } from '#lib/http/refuse-method'

/** Opens a storefront account, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, register)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
