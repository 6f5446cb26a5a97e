import { refuseMethod } from '#lib/http/refuse-method'
import { answerLeave } from '#lib/preview/answer-leave'

/** Leaves the preview, by a link. */
export async function GET(request: Request): Promise<Response> {
  return await answerLeave(request)
}

/** Leaves the preview, by a form. */
export async function POST(request: Request): Promise<Response> {
  return await answerLeave(request)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
