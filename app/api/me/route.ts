import { authorize } from '#lib/auth/authorize'
import { describeMember } from '#lib/auth/describe-member'
import { refuseMethod } from '#lib/http/refuse-method'

export const runtime = 'edge'

/** Who is signed in, by the claims of the verified token; no store is asked. */
export async function GET(request: Request): Promise<Response> {
  const authorization = await authorize(request, 'member')
  if (!authorization.ok) return authorization.response
  const { session } = authorization
  return Response.json(session === null ? null : describeMember(session), {
    headers: { 'cache-control': 'no-store' },
  })
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
