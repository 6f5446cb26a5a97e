import { answerOrder } from '#lib/checkout/answer-orders'
import { refuseMethod } from '#lib/http/refuse-method'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** One order, for whoever knows its id. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerOrder(request, id)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
