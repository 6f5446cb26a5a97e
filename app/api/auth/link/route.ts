import { answerAuth } from '#lib/auth/answer-auth'
import { signInByLink } from '#lib/auth/sign-in-by-link'
import { refuseMethod } from '#lib/http/refuse-method'

/** Uses up a one-time sign-in link. Only a POST does: whoever merely opens the link consumes nothing. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, signInByLink)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
