import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerVersion } from '#lib/publish/answer-history'

/** One published version with its documents. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerVersion)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
