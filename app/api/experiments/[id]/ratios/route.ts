import { authorize } from '#lib/auth/authorize'
import { needOf } from '#lib/core/access/policy'
import { answerRatios } from '#lib/publish/answer-ratios'

/** Publishes new ratios of one experiment. */
export async function PATCH(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const access = await authorize(request, needOf(pathname, 'PATCH'))
  if (!access.ok) return access.response
  // A path that needs a role yields a session; without one there is nobody to name in history.
  if (access.session === null) return new Response(null, { status: 401 })
  return await answerRatios(request, pathname.split('/')[3] ?? '', access.session)
}
