import * as v from 'valibot'
import { isCrossSite } from '#lib/auth/is-cross-site'
import { readCatalogue } from '#lib/content/read-catalogue'
import { isLanguage, textIn } from '#lib/core/shop/language'
import { readSubmission } from '#lib/forms/read-submission'
import { seeOther } from '#lib/forms/see-other'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { leaveRunning } from '#lib/http/leave-running'
import { readCookie } from '#lib/http/read-cookie'
import { refuse } from '#lib/http/refuse'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { CART_COOKIE, type CartLine, formatCart, isHidden, parseCart } from './cart-cookie.ts'
import { applyChange, CartChange } from './change-cart.ts'
import { currencyOf, marketOfCart } from './market-of-cart.ts'
import { priceCart } from './price-cart.ts'

const KEPT_SECONDS = 90 * 24 * 60 * 60

/** The cart in a `Cookie` header. */
export function readCart(headers: Headers): readonly CartLine[] {
  return parseCart(readCookie(headers.get('cookie'), CART_COOKIE))
}

/**
 * `GET /api/cart?country=&language=`: the cart with names, and prices of the country's market. They are read past all
 * caches, so that what a cart shows is what the checkout charges. A cart that scripts cannot read is set once more, so that
 * the header counts it.
 */
export async function answerCart(request: Request): Promise<Response> {
  const value = readCookie(request.headers.get('cookie'), CART_COOKIE)
  const lines = parseCart(value)
  const response = await describeCart(request, lines)
  if (isHidden(value)) response.headers.append('set-cookie', toCartCookie(request, lines))
  return response
}

/** `POST /api/cart`: adds, sets or removes a line. A form is led to its `next`; a program gets the cart. */
export async function answerCartChange(request: Request): Promise<Response> {
  if (isCrossSite(request.headers))
    return refuse(request, 403, { title: 'This request came from another site' })
  const read = await readSubmission(request)
  if (!read.ok) return read.response
  const change = v.safeParse(CartChange, read.fields)
  if (!change.success)
    return refuse(request, 400, {
      title: 'The cart cannot be changed like this',
      errors: toInputErrors(change.issues),
    })
  const { value: products } = await readCatalogue()
  const exists = products.some(({ slug }) => slug === change.output.slug)
  const before = readCart(request.headers)
  const lines = exists || change.output.action === 'remove' ? applyChange(before, change.output) : before
  const response =
    read.transport === 'form' ? seeOther(read.fields.next, '/cart') : await describeCart(request, lines)
  response.headers.append('set-cookie', toCartCookie(request, lines))
  return response
}

/** The `Set-Cookie` value that keeps a cart, or ends an empty one. Scripts may read it: the pages are static, and count it in the header. */
export function toCartCookie(request: Request, lines: readonly CartLine[]): string {
  const maxAgeSeconds = lines.length === 0 ? 0 : KEPT_SECONDS
  return describeCookie(
    { name: CART_COOKIE, value: formatCart(lines), maxAgeSeconds, httpOnly: false },
    isSecureRequest(request),
  )
}

async function describeCart(request: Request, lines: readonly CartLine[]): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { markets } = await currentSnapshot(Date.now(), leaveRunning)
  const market = marketOfCart(markets, query.get('country'), request.headers.get('x-sl-market'))
  const { value: products } = await readCatalogue()
  const language = query.get('language')
  const priced = priceCart(lines, products, currencyOf(market))
  const named = priced.lines.map((line) => {
    const product = products.find(({ slug }) => slug === line.slug)
    const name = product && textIn(product.text, isLanguage(language) ? language : 'en').name
    return { ...line, name: name ?? line.slug }
  })
  const body = { market: market.key, country: countryIn(market.countries, request), ...priced, lines: named }
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } })
}

/** The country that a delivery form may begin with, when it is known; only a suggestion. */
function countryIn(countries: readonly string[], request: Request): string | null {
  const country = request.headers.get('x-sl-country')
  return country !== null && countries.includes(country) ? country : (countries[0] ?? null)
}
