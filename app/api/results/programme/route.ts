import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerProgramme } from '#lib/results/answer-programme'

/** What all experiments together are worth, by the global holdout. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerProgramme)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
