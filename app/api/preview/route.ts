import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerPreview } from '#lib/preview/answer-preview'

/** Makes the address of a preview. */
export async function POST(request: Request): Promise<Response> {
  return await withAccess(request, answerPreview)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
