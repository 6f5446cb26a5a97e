import { refuseMethod } from '#lib/http/refuse-method'
import { answerPause } from '#lib/publish/answer-publish'
import { withWarming } from '../../../with-warming.ts'

/** Sends everybody to the control until the experiment is resumed. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerPause)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
