import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerChannelTest } from '#lib/notices/answer-channel-test'

/** Sends a test through the channel of the notices. */
export async function POST(request: Request): Promise<Response> {
  return await withAccess(request, answerChannelTest)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
