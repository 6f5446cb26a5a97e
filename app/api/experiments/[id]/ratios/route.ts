import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerRatios } from '#lib/publish/answer-ratios'

/** Publishes new ratios of one experiment. */
export async function PATCH(request: Request): Promise<Response> {
  return await withAccess(request, answerRatios)
}

const refuse = refuseMethod('PATCH')

export { refuse as DELETE, refuse as GET, refuse as POST, refuse as PUT }
