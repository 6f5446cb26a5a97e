import { refuseMethod } from '#lib/http/refuse-method'
import { answerCallback } from '#lib/team/answer-sso'

/** Comes back from the identity provider. */
export async function GET(request: Request): Promise<Response> {
  return await answerCallback(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
