import { answerCart, answerCartChange } from '#lib/cart/answer-cart'
import { refuseMethod } from '#lib/http/refuse-method'
import { cachedProducts } from '../../(site)/read-shop.ts'

/** The cart of this browser, priced. */
export async function GET(request: Request): Promise<Response> {
  return await answerCart(request, cachedProducts)
}

/** Adds, sets or removes a line, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerCartChange(request, cachedProducts)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
