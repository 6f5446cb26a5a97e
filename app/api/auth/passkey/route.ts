import { answerAuth } from '#lib/auth/answer-auth'
import { signInByPasskey } from '#lib/auth/passkeys/sign-in-by-passkey'
import { refuseMethod } from '#lib/http/refuse-method'

/** Signs in by a passkey. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, signInByPasskey)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
