import { answerCart, answerCartChange } from '#lib/cart/answer-cart'
import { refuseMethod } from '#lib/http/refuse-method'

/** The cart of this browser, priced. */
export async function GET(request: Request): Promise<Response> {
  return await answerCart(request)
}

/** Adds, sets or removes a line, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerCartChange(request)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
