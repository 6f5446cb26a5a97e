import { refuseMethod } from '#lib/http/refuse-method'
import { answerEnded } from '#lib/preview/answer-ended'

/** Says that a preview link is over. Middleware rewrites to it. */
export function GET(request: Request): Response {
  return answerEnded(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
