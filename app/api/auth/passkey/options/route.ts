import { answerPasskeyOptions } from '#lib/auth/passkeys/answer-passkeys'
import { refuseMethod } from '#lib/http/refuse-method'

/** What the browser needs to offer a passkey. */
export async function POST(request: Request): Promise<Response> {
  return await answerPasskeyOptions(request)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
