import { refuseMethod } from '#lib/http/refuse-method'
import { answerStop } from '#lib/publish/answer-publish'
import { withWarming } from '../../../with-warming.ts'

/** Ends the experiment. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerStop)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
