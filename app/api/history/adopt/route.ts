import { refuseMethod } from '#lib/http/refuse-method'
import { answerAdoption } from '#lib/publish/answer-publish'
import { withWarming } from '../../with-warming.ts'

/** Keeps what was edited in Edge Config outside. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerAdoption)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
