import { withAccess } from '#lib/auth/with-access'
import { answerApproval } from '#lib/drafts/answer-drafts'
import { refuseMethod } from '#lib/http/refuse-method'

/** Approves the draft, by somebody other than who edited it last. */
export async function POST(request: Request): Promise<Response> {
  return await withAccess(request, answerApproval)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
