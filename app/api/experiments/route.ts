import { authorize } from '#lib/auth/authorize'
import { needOf } from '#lib/core/access/policy'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerExperiments } from '#lib/publish/answer-experiments'

/** The live experiments with their ratios and counts. */
export async function GET(request: Request): Promise<Response> {
  const access = await authorize(request, needOf('/api/experiments', 'GET'))
  return access.ok ? await answerExperiments(request) : access.response
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
