import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerAudit } from '#lib/publish/answer-audit'

/** Who did what, newest first. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerAudit)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
