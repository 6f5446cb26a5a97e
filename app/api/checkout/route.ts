import { answerCheckout } from '#lib/checkout/answer-checkout'
import { refuseMethod } from '#lib/http/refuse-method'

/** Makes an order of the cart, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerCheckout(request)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
