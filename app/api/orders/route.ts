import { answerOrders } from '#lib/checkout/answer-orders'
import { refuseMethod } from '#lib/http/refuse-method'

/** The orders of whoever is signed in. */
export async function GET(request: Request): Promise<Response> {
  return await answerOrders(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
