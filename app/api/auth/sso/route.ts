import { refuseMethod } from '#lib/http/refuse-method'
import { answerSso } from '#lib/team/answer-sso'

/** Leads to the identity provider. */
export async function GET(request: Request): Promise<Response> {
  return await answerSso(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
