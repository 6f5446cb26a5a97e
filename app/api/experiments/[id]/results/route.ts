import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerResults } from '#lib/results/answer-results'

/** The results of an experiment. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerResults)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
