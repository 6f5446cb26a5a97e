import { answerConsent } from '#lib/consent/answer-consent'
import { refuseMethod } from '#lib/http/refuse-method'

/** Keeps the visitor's answer to the consent card. */
export async function POST(request: Request): Promise<Response> {
  return await answerConsent(request)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
