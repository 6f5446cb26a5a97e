import { answerAccount } from '#lib/auth/answer-account'
import { answerSessions } from '#lib/auth/answer-sessions'
import { endOwnSessions } from '#lib/auth/end-own-sessions'
import { withPerson } from '#lib/auth/with-person'
import { refuseMethod } from '#lib/http/refuse-method'

/** Where one is signed in. */
export async function GET(request: Request): Promise<Response> {
  return await withPerson(request, answerSessions)
}

/** Ends one session, all others, or all. */
export async function POST(request: Request): Promise<Response> {
  return await answerAccount(request, endOwnSessions)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
