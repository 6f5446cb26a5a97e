import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerPreflight } from '#lib/publish/answer-draft-publish'

/** What publishing the draft would do, and what stands in its way. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerPreflight)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
