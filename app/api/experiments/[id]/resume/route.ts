import { refuseMethod } from '#lib/http/refuse-method'
import { answerResume } from '#lib/publish/answer-publish'
import { withWarming } from '../../../with-warming.ts'

/** Lets a paused experiment go on. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerResume)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
