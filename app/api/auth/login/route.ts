import { after } from 'next/server'
import { answerAuth } from '#lib/auth/answer-auth'
import { signIn } from '#lib/auth/sign-in'
import { refuseMethod } from '#lib/http/refuse-method'

/** Signs in by e-mail address and password, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, signIn, after)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
