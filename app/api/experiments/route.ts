import { withAccess } from '#lib/auth/with-access'
import { answerCreation } from '#lib/drafts/answer-drafts'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerExperiments } from '#lib/publish/answer-experiments'

/** The live experiments with their ratios and counts, and the drafts. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerExperiments)
}

/** Makes a draft. */
export async function POST(request: Request): Promise<Response> {
  return await withAccess(request, answerCreation)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
