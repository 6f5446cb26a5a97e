import { refuseMethod } from '#lib/http/refuse-method'
import { answerShip } from '#lib/publish/answer-publish'
import { withWarming } from '../../../with-warming.ts'

/** Ends the experiment with a winner, whose content goes into the slot. */
export async function POST(request: Request): Promise<Response> {
  return await withWarming(request, answerShip)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
