import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerPanelCsv } from '#lib/insights/answer-panel-csv'

/** A panel of the analytics page as a file. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerPanelCsv)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
