import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CartLine, formatCart, MAX_LINES, MAX_QUANTITY, parseCart } from './cart-cookie.ts'
import { applyChange } from './change-cart.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
const line = fc.record({ slug, quantity: fc.integer({ min: 1, max: MAX_QUANTITY }) })
const cart = fc.uniqueArray(line, { maxLength: MAX_LINES, selector: (item) => item.slug })

describe('the cart cookie', () => {
  test('reads what it wrote', () => {
    fc.assert(
      fc.property(cart, (lines) => {
        expect(parseCart(formatCart(lines) || null)).toEqual(lines)
      }),
    )
  })
  test('never throws and never exceeds its limits, whatever the cookie holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4_000 }), (text) => {
        const lines = parseCart(text)
        expect(lines.length).toBeLessThanOrEqual(MAX_LINES)
        expect(lines.every(({ quantity }) => quantity >= 1 && quantity <= MAX_QUANTITY)).toBe(true)
      }),
    )
  })
  test('leaves out what is malformed and keeps the rest', () => {
    expect(parseCart('tide-clock.2~%00.1~../x.1~keel-mug.99~tide-clock.5~a.0~b.-1')).toEqual([
      { slug: 'tide-clock', quantity: 2 },
      { slug: 'keel-mug', quantity: MAX_QUANTITY },
    ])
  })
})

describe('applyChange', () => {
  const one: readonly CartLine[] = [{ slug: 'keel-mug', quantity: 2 }]
  test('adding a known product raises its quantity, up to the largest', () => {
    expect(applyChange(one, { action: 'add', slug: 'keel-mug', quantity: 3 })).toEqual([
      { slug: 'keel-mug', quantity: 5 },
    ])
    expect(applyChange(one, { action: 'add', slug: 'keel-mug', quantity: 900 })).toEqual([
      { slug: 'keel-mug', quantity: MAX_QUANTITY },
    ])
  })
  test('setting to nothing removes the line', () => {
    expect(applyChange(one, { action: 'set', slug: 'keel-mug', quantity: 0 })).toEqual([])
    expect(applyChange(one, { action: 'remove', slug: 'keel-mug', quantity: 1 })).toEqual([])
  })
  test('a full cart takes no further product', () => {
    const full = Array.from({ length: MAX_LINES }, (_, index) => ({ slug: `p${index}`, quantity: 1 }))
    expect(applyChange(full, { action: 'add', slug: 'one-more', quantity: 1 })).toEqual(full)
  })
  test('set is idempotent and does not touch the cart before', () => {
    fc.assert(
      fc.property(cart, slug, fc.integer({ min: 0, max: 30 }), (lines, name, quantity) => {
        const before = structuredClone(lines)
        const change = { action: 'set', slug: name, quantity } as const
        const once = applyChange(lines, change)
        expect(applyChange(once, change)).toEqual(once)
        expect(lines).toEqual(before)
      }),
    )
  })
})
