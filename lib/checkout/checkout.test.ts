import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { catalogue } from '#content/catalogue'
import { UNKNOWN_MARKET } from '#lib/core/access/markets'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { CheckoutInput } from './checkout-input.ts'
import { toOrderId, toPublicOrder } from './order.ts'
import { toOrder, toRepetition } from './place-order.ts'

const sent = {
  email: 'ada@example.com',
  name: 'Ada',
  line: 'Quay 1',
  country: 'de',
  card: '4242 4242-4242 4242',
}
const germany = { ...UNKNOWN_MARKET, key: 'eu', currency: 'EUR' }

function order(changes: { email?: string; random?: Uint8Array } = {}) {
  const made = toOrder({
    input: v.parse(CheckoutInput, { ...sent, ...(changes.email && { email: changes.email }) }),
    lines: [{ slug: 'keel-mug', quantity: 2 }],
    products: catalogue,
    market: germany,
    owner: null,
    now: new Date('2026-11-21T12:00:00Z'),
    random: changes.random ?? new Uint8Array(24).fill(7),
  })
  if (made === null) throw new Error('No order was made')
  return made
}

describe('CheckoutInput', () => {
  test('reads a form as people fill it in', () => {
    expect(v.parse(CheckoutInput, sent)).toMatchObject({ country: 'DE', city: '', card: '4242424242424242' })
  })
  test('points to each field that is wrong', () => {
    const bad = { ...sent, email: 'ada', card: '4000 0000 0000 0002', country: 'Germany', line: ' ' }
    const result = v.safeParse(CheckoutInput, bad)
    expect(toInputErrors(result.issues ?? []).map(({ pointer }) => pointer)).toEqual([
      '/email',
      '/line',
      '/country',
      '/card',
    ])
  })
})

describe('an order', () => {
  test('has the price of the delivery country, and no card', () => {
    expect(order()).toMatchObject({ currency: 'EUR', itemsMinor: 3800, shippingMinor: 590, totalMinor: 4390 })
    expect(JSON.stringify(order())).not.toContain('4242')
  })
  test('is none when nothing in the cart exists', () => {
    const input = v.parse(CheckoutInput, sent)
    const lines = [{ slug: 'gone', quantity: 1 }]
    const nothing = { input, lines, products: catalogue, market: germany, owner: null, now: new Date(0) }
    expect(toOrder({ ...nothing, random: new Uint8Array(24) })).toBeNull()
  })
  test('shows nobody name or address', () => {
    expect(JSON.stringify(toPublicOrder(order()))).not.toMatch(/Ada|Quay|example/)
  })
  test('has an id of 120 bits that no client reads as a number', () => {
    expect(toOrderId(crypto.getRandomValues(new Uint8Array(24)))).toMatch(/^sk-[0-9a-hjkmnp-tv-z]{24}$/)
  })
})

describe('toRepetition', () => {
  test('without a key of the page, equal orders are one for a moment and others are not', async () => {
    const first = await toRepetition(order(), undefined)
    expect(await toRepetition(order({ random: new Uint8Array(24).fill(9) }), undefined)).toEqual(first)
    expect((await toRepetition(order({ email: 'eve@example.com' }), undefined)).key).not.toBe(first.key)
    expect(first.seconds).toBe(120)
  })
  test('with a key of the page, that alone decides', async () => {
    const first = await toRepetition(order(), 'a'.repeat(16))
    expect(await toRepetition(order({ email: 'eve@example.com' }), 'a'.repeat(16))).toEqual(first)
  })
})
