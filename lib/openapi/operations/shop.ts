import * as v from 'valibot'
import { LANGUAGES } from '#lib/core/shop/language'
import type { Operation } from '../operation.ts'

const FORM = 'application/x-www-form-urlencoded'
const FORM_OR_JSON = ['application/json', FORM]
const BEACON = ['application/json', 'text/plain']
const CartQuery = v.object({
  country: v.exactOptional(v.string()),
  language: v.exactOptional(v.picklist(LANGUAGES)),
})
const NextQuery = v.object({ next: v.exactOptional(v.string()) })
const seeOther = {
  description: 'A form is led to a page of this site',
  headers: ['Location', 'Set-Cookie'],
} as const

/** Events come from the browser's tracker under both addresses. */
function events(path: string): Operation {
  return {
    method: 'post',
    path,
    tag: 'Events',
    summary: path === '/api/e' ? 'The alias of /api/events that the tracker uses' : 'Takes a batch of events',
    description:
      'Valid as a whole or refused as a whole. 204 says that it is stored, or deliberately dropped.',
    body: { schema: 'EventBatch', types: BEACON },
    answers: { 204: { description: 'Stored, or dropped for the reasons named', headers: ['X-Dropped'] } },
    problems: [400, 401, 403, 413, 415, 501, 503],
  }
}

/** What visitors and their browsers use. */
export const SHOP_OPERATIONS: readonly Operation[] = [
  events('/api/events'),
  events('/api/e'),
  {
    method: 'get',
    path: '/api/cart',
    tag: 'Shop',
    summary: 'The cart of this browser, priced for a country',
    query: CartQuery,
    answers: { 200: { description: 'The cart', schema: 'Cart', headers: ['Set-Cookie'] } },
  },
  {
    method: 'post',
    path: '/api/cart',
    tag: 'Shop',
    summary: 'Adds, sets or removes a line',
    body: { schema: 'CartChange', types: FORM_OR_JSON },
    answers: {
      200: { description: 'The cart, for a program', schema: 'Cart', headers: ['Set-Cookie'] },
      303: seeOther,
    },
    problems: [400, 403, 413, 415],
  },
  {
    method: 'post',
    path: '/api/checkout',
    tag: 'Shop',
    summary: 'Makes an order of the cart',
    body: { schema: 'Checkout', types: FORM_OR_JSON },
    answers: {
      201: { description: 'The order, for a program', schema: 'Order', headers: ['Location', 'Set-Cookie'] },
      303: seeOther,
    },
    problems: [400, 401, 403, 409, 413, 415, 503],
  },
  {
    method: 'get',
    path: '/api/orders',
    tag: 'Shop',
    summary: 'The orders of whoever is signed in',
    answers: { 200: { description: 'The orders, without names and addresses', schema: 'Orders' } },
    problems: [503],
  },
  {
    method: 'get',
    path: '/api/orders/{id}',
    tag: 'Shop',
    summary: 'One order, for whoever knows its id',
    answers: { 200: { description: 'The order, without name and address', schema: 'Order' } },
    problems: [404, 503],
  },
  {
    method: 'post',
    path: '/api/consent',
    tag: 'Shop',
    summary: 'Keeps the visitor’s answer to the consent card',
    body: { schema: 'ConsentChoice', types: FORM_OR_JSON },
    answers: { 204: { description: 'Kept', headers: ['Set-Cookie'] }, 303: seeOther },
    problems: [400, 403, 413, 415],
  },
  {
    method: 'post',
    path: '/api/preview',
    tag: 'Preview',
    summary: 'Makes a preview of variants, countries, markets and drafts',
    description:
      'A country brings its market. With `rule`, which nobody has published, the role `editor` is needed.',
    body: { schema: 'Preview' },
    answers: { 200: { description: 'Its address', schema: 'PreviewLink' } },
    problems: [400, 403, 413, 415, 503],
  },
  {
    method: 'get',
    path: '/api/preview/overrides',
    tag: 'Preview',
    summary: 'Makes a preview of the toolbar’s overrides',
    query: NextQuery,
    answers: { 307: { description: 'Back to the page', headers: ['Location', 'Set-Cookie'] } },
  },
  {
    method: 'get',
    path: '/api/preview/leave',
    tag: 'Preview',
    summary: 'Leaves the preview, by a link',
    query: NextQuery,
    answers: { 303: seeOther },
  },
  {
    method: 'post',
    path: '/api/preview/leave',
    tag: 'Preview',
    summary: 'Leaves the preview, by a form',
    answers: { 303: seeOther },
    problems: [400, 413, 415],
  },
  {
    method: 'get',
    path: '/api/preview/ended',
    tag: 'Preview',
    summary: 'What a preview link shows when its time is over',
    description: 'Middleware leads here; a request for it from outside is closed to all but owners.',
    answers: { 410: { description: 'A page that says so', type: 'text/html' } },
  },
]
