import { authorize } from '#lib/auth/authorize'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { toPublicOrder } from './order.ts'
import { readOrder, readOrdersOf } from './store-order.ts'

const PRIVATE = { 'cache-control': 'private, no-store' }
const ORDER_ID = /^sk-[0-9a-z]{24}$/

/** `GET /api/orders`: the orders of whoever is signed in. */
export async function answerOrders(request: Request): Promise<Response> {
  const authorization = await authorize(request, 'member')
  if (!authorization.ok) return authorization.response
  const { session } = authorization
  if (session === null) return refuse(request, 401, { title: 'Sign in first' })
  return await answer(request, async () => {
    const orders = await readOrdersOf(session.sub)
    return Response.json({ orders: orders.map(toPublicOrder) }, { headers: PRIVATE })
  })
}

/** `GET /api/orders/<id>`: one order for whoever knows its id, which nobody can guess; without name and address. */
export async function answerOrder(request: Request, id: string): Promise<Response> {
  if (!ORDER_ID.test(id)) return refuse(request, 404, { title: 'There is no such order' })
  return await answer(request, async () => {
    const order = await readOrder(id)
    if (order === null) return refuse(request, 404, { title: 'There is no such order' })
    return Response.json(toPublicOrder(order), { headers: PRIVATE })
  })
}

async function answer(request: Request, read: () => Promise<Response>): Promise<Response> {
  try {
    return await read()
  } catch (error) {
    log('error', 'orders-unavailable', { error })
    return refuse(request, 503, { title: 'Orders cannot be read right now', headers: { 'retry-after': '5' } })
  }
}
