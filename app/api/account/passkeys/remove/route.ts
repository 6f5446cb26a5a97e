import { answerAccount } from '#lib/auth/answer-account'
import { dropPasskey } from '#lib/auth/passkeys/change-passkeys'
import { refuseMethod } from '#lib/http/refuse-method'

/** Removes a passkey. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, dropPasskey)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
