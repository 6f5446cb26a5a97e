import { refuseMethod } from '#lib/http/refuse-method'
import { answerPublish } from '#lib/publish/answer-draft-publish'
import { withWarming } from '../../../with-warming.ts'

/** Publishes the draft. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerPublish)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
