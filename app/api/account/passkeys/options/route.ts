import { answerAccount } from '#lib/auth/answer-account'
import { beginPasskey } from '#lib/auth/passkeys/register-passkey'
import { refuseMethod } from '#lib/http/refuse-method'

/** What the browser needs to make a passkey. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, beginPasskey)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
