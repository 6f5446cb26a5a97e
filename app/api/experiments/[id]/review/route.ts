import { withAccess } from '#lib/auth/with-access'
import { answerReview } from '#lib/drafts/answer-drafts'
import { refuseMethod } from '#lib/http/refuse-method'

/** Asks for a review of the draft. */
export async function POST(request: Request): Promise<Response> {
  return await withAccess(request, answerReview)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
