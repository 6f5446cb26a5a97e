import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerAuditCsv } from '#lib/publish/answer-audit'

/** The log as a file for spreadsheets. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerAuditCsv)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
