import { authorize } from '#lib/auth/authorize'
import { needOf } from '#lib/core/access/policy'
import { answerExperiments } from '#lib/publish/answer-experiments'

/** The live experiments with their ratios and counts. */
export async function GET(request: Request): Promise<Response> {
  const access = await authorize(request, needOf('/api/experiments', 'GET'))
  return access.ok ? await answerExperiments() : access.response
}
