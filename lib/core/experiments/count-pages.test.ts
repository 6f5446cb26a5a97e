import { expect, test } from 'vitest'
import { compiledWith, experimentWith } from './builders.ts'
import { countPages } from './count-pages.ts'

const markets = ['eu', 'gb', 'jp', 'us'].map((key) => ({ key, revision: 1 }))
const names = (count: number) => Array.from({ length: count }, (_, index) => `s${index}.s`)
const on = (slots: readonly string[], changes: object = {}) =>
  compiledWith(slots.map((slot, index) => experimentWith({ id: `e${index}`, slot, ...changes })))

test('pages multiply with slots and markets', () => {
  expect(countPages(on(names(3)), names(3), markets, 1e6)).toBe(4 * 2 ** 3)
  expect(countPages(on(names(3), { coverage: 0.5 }), names(3), markets, 1e6)).toBe(4 * 3 ** 3)
  expect(countPages(compiledWith([]), [], markets, 1e6)).toBe(4)
})

test('pages of an exclusion group add up', () => {
  const slots = names(12)
  const experiments = slots.map((slot, index) =>
    experimentWith({ id: `e${index}`, slot, group: { id: 'page', range: [index / 12, (index + 1) / 12] } }),
  )
  expect(countPages(compiledWith(experiments), slots, markets, 1e6)).toBe(4 * (1 + 12 * 2))
})

test('counting stops at the bound, however many pages there would be', () => {
  expect(countPages(on(names(60)), names(60), markets, 1_000)).toBe(1_000)
  expect(countPages(on(names(60), { group: { id: 'page', range: [0, 1] } }), names(60), markets, 1_000)).toBe(
    1_000,
  )
})
