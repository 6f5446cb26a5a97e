import { refuseMethod } from '#lib/http/refuse-method'
import { answerFlagsExplorer } from '#lib/preview/answer-flags-explorer'

/** Tells the platform's toolbar what it may override. */
export async function GET(request: Request): Promise<Response> {
  return await answerFlagsExplorer(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
