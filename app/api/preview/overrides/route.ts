import { refuseMethod } from '#lib/http/refuse-method'
import { answerOverrides } from '#lib/preview/answer-overrides'

/** Makes a preview of the toolbar's overrides. */
export async function GET(request: Request): Promise<Response> {
  return await answerOverrides(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
