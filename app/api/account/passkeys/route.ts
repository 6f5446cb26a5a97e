import { answerAccount } from '#lib/auth/answer-account'
import { answerPasskeys } from '#lib/auth/passkeys/answer-passkeys'
import { finishPasskey } from '#lib/auth/passkeys/register-passkey'
import { withPerson } from '#lib/auth/with-person'
import { refuseMethod } from '#lib/http/refuse-method'

/** One's own passkeys. */
export async function GET(request: Request): Promise<Response> {
  return await withPerson(request, answerPasskeys)
}

/** Keeps the passkey that the browser has made. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, finishPasskey)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
