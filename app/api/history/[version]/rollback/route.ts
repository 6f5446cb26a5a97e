import { refuseMethod } from '#lib/http/refuse-method'
import { answerRollback } from '#lib/publish/answer-publish'
import { withWarming } from '../../../with-warming.ts'

/** Publishes the documents of an earlier version again. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerRollback)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
