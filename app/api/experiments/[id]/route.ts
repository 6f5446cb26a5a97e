import { authorize } from '#lib/auth/authorize'
import { needOf } from '#lib/core/access/policy'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerExperiment } from '#lib/publish/answer-experiments'

/** One live experiment with its ratios and counts. */
export async function GET(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const access = await authorize(request, needOf(pathname, 'GET'))
  return access.ok ? await answerExperiment(request, pathname.split('/')[3] ?? '') : access.response
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
