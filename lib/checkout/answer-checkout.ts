import * as v from 'valibot'
import { isCrossSite } from '#lib/auth/is-cross-site'
import { denyToken } from '#lib/auth/judge-access'
import { readCaller } from '#lib/auth/read-caller'
import { refuseAccess } from '#lib/auth/refuse-access'
import { readCart, toCartCookie } from '#lib/cart/answer-cart'
import { fetchProducts } from '#lib/content/read-catalogue'
import { readSubmission, type Submission } from '#lib/forms/read-submission'
import { seeOther } from '#lib/forms/see-other'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { leaveRunning } from '#lib/http/leave-running'
import type { InputError } from '#lib/http/problem'
import { refuse } from '#lib/http/refuse'
import { recordPurchase } from '#lib/ingest/record-purchase'
import { log } from '#lib/observability/log'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { CheckoutInput } from './checkout-input.ts'
import { type Order, toPublicOrder } from './order.ts'
import { toOrder, toRepetition } from './place-order.ts'
import { storeOrder } from './store-order.ts'

type Outcome =
  | { readonly ok: true; readonly order: Order }
  | { readonly ok: false; readonly code: 'input'; readonly errors: readonly InputError[] }
  | { readonly ok: false; readonly code: 'empty' | 'unavailable' }

/**
 * `POST /api/checkout`: makes an order of the cart. 303 for a form, 201 or problem+json for a program. A program whose
 * session has expired gets 401, so that it renews the session and the order is its owner's. A form without JavaScript
 * cannot do that, and refusing it would lose what was typed: its order is taken as one of nobody. So is the order of a
 * cookie that was never valid, which no renewal mends.
 */
export async function answerCheckout(request: Request): Promise<Response> {
  if (isCrossSite(request.headers))
    return refuse(request, 403, { title: 'This request came from another site' })
  const read = await readSubmission(request)
  if (!read.ok) return read.response
  const caller = await readCaller(request.headers)
  if (caller.kind === 'refused' && caller.reason === 'token-expired' && read.transport === 'json')
    return refuseAccess(request, denyToken(caller.reason))
  const owner = caller.kind === 'verified' ? caller.session.sub : null
  const outcome = await attempt(request, read.fields, owner)
  const response = read.transport === 'form' ? toPage(outcome, read.fields) : toAnswer(request, outcome)
  if (outcome.ok) response.headers.append('set-cookie', toCartCookie(request, []))
  return response
}

/** Nothing is half done: an order that was stored but not counted is found again by its key at the next attempt. */
async function attempt(
  request: Request,
  fields: Submission['fields'],
  owner: string | null,
): Promise<Outcome> {
  try {
    return await checkOut(request, fields, owner)
  } catch (error) {
    log('error', 'checkout-unavailable', { error })
    return { ok: false, code: 'unavailable' }
  }
}

async function checkOut(
  request: Request,
  fields: Submission['fields'],
  owner: string | null,
): Promise<Outcome> {
  const parsed = v.safeParse(CheckoutInput, fields)
  if (!parsed.success) return { ok: false, code: 'input', errors: toInputErrors(parsed.issues) }
  const input = parsed.output
  const now = new Date()
  const { markets } = await currentSnapshot(now.getTime(), leaveRunning)
  const market = markets.byCountry.get(input.country)
  if (market === undefined)
    return { ok: false, code: 'input', errors: [{ pointer: '/country', detail: 'We do not deliver there' }] }
  const products = await fetchProducts()
  const random = crypto.getRandomValues(new Uint8Array(24))
  const order = toOrder({ input, lines: readCart(request.headers), products, market, owner, now, random })
  if (order === null) return { ok: false, code: 'empty' }
  const stored = await storeOrder(order, await toRepetition(order, input.orderKey))
  const { id: orderId, totalMinor: valueMinor, currency } = stored
  await recordPurchase(request, { orderId, valueMinor, currency })
  return { ok: true, order: stored }
}

function toAnswer(request: Request, outcome: Outcome): Response {
  if (outcome.ok) {
    const headers = { location: `/api/orders/${outcome.order.id}`, 'cache-control': 'no-store' }
    return Response.json(toPublicOrder(outcome.order), { status: 201, headers })
  }
  switch (outcome.code) {
    case 'input':
      return refuse(request, 400, { title: 'Some fields need another look', errors: outcome.errors })
    case 'empty':
      return refuse(request, 409, { title: 'The cart is empty' })
    case 'unavailable':
      return refuse(request, 503, {
        title: 'Orders cannot be taken right now',
        headers: { 'retry-after': '5' },
      })
  }
}

/** Pages are static, so what went wrong stands in the fragment: each message is on the page and shown by `:target`. */
function toPage(outcome: Outcome, fields: Submission['fields']): Response {
  if (outcome.ok) return seeOther(fields.next, '/checkout/thanks', `?order=${outcome.order.id}`)
  const place = outcome.code === 'input' ? outcome.errors[0]?.pointer.slice(1) : outcome.code
  return seeOther(fields.from, '/checkout', `#problem-${place || 'input'}`)
}
