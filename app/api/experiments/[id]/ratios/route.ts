import { authorize } from '#lib/auth/authorize'
import { needOf } from '#lib/core/access/policy'
import { refuse } from '#lib/http/refuse'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerRatios } from '#lib/publish/answer-ratios'

/** Publishes new ratios of one experiment. */
export async function PATCH(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const access = await authorize(request, needOf(pathname, 'PATCH'))
  if (!access.ok) return access.response
  // A path that needs a role yields a session; without one there is nobody to name in history.
  if (access.session === null) return refuse(request, 401, { title: 'Sign in first' })
  return await answerRatios(request, pathname.split('/')[3] ?? '', access.session)
}

const refuseOther = refuseMethod('PATCH')

export { refuseOther as DELETE, refuseOther as GET, refuseOther as POST, refuseOther as PUT }
