import { withAccess } from '#lib/auth/with-access'
import { answerPurge } from '#lib/gateway/answer-purge'
import { refuseMethod } from '#lib/http/refuse-method'

export const runtime = 'edge'

/** Makes what the gateway's tiers hold void, by tag, service or both. */
export function POST(request: Request): Promise<Response> {
  return withAccess(request, answerPurge)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
