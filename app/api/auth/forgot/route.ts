import { after } from 'next/server'
import { answerForgot } from '#lib/auth/answer-forgot'
import { refuseMethod } from '#lib/http/refuse-method'

/** Mails a link for a new password, if there is such an account; the answer does not tell. */
export async function POST(request: Request): Promise<Response> {
  return await answerForgot(request, after)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
