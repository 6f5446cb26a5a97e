import { answerAuth } from '#lib/auth/answer-auth'
import { signIn } from '#lib/auth/sign-in'

/** Signs in by e-mail address and password, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, signIn)
}
