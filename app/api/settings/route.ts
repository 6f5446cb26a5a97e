import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerSettings, answerSettingsChange } from '#lib/publish/answer-settings'

/** How this workspace publishes. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerSettings)
}

/** Changes how this workspace publishes. */
export async function PATCH(request: Request): Promise<Response> {
  return await withAccess(request, answerSettingsChange)
}

const refuse = refuseMethod('GET, PATCH')

export { refuse as DELETE, refuse as POST, refuse as PUT }
