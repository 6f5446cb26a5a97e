import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerAuditCheck } from '#lib/publish/answer-audit'

/** Whether the log is as it was written. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerAuditCheck)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
