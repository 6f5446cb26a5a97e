import { answerAccount } from '#lib/auth/answer-account'
import { renamePasskey } from '#lib/auth/passkeys/change-passkeys'
import { refuseMethod } from '#lib/http/refuse-method'

/** Renames a passkey. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, renamePasskey)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
