import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { takeSteps } from './take-steps.ts'
import { createVisitor } from './visitor.ts'

test('whoever buys takes every step, and nobody begins a checkout without having added something', () => {
  const path = '/products/lantern'
  expect(takeSteps(path, 0)).toEqual([
    { name: 'add-to-cart', path },
    { name: 'begin-checkout', path: '/cart' },
  ])
  const random = seededRandom(5)
  const walks = Array.from({ length: 10_000 }, () => takeSteps(path, random()).map(({ name }) => name))
  const count = (name: string) => walks.filter((names) => names.includes(name as 'add-to-cart')).length
  expect(walks.some(([first]) => first === 'begin-checkout')).toBe(false)
  expect(count('begin-checkout')).toBeGreaterThan(200)
  expect(count('add-to-cart')).toBeGreaterThan(2 * count('begin-checkout'))
})

test('hesitation is drawn apart: it is even, and has nothing to do with who buys', () => {
  const wanted = { seed: 7, days: 3, country: null }
  const dice = Array.from(
    { length: 4_000 },
    (_, index) => createVisitor('http://localhost', index, wanted).dice,
  )
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  expect(mean(dice.map(({ hesitates }) => hesitates))).toBeCloseTo(0.5, 1)
  const product = mean(dice.map(({ hesitates, buys }) => (hesitates - 0.5) * (buys - 0.5)))
  expect(Math.abs(12 * product)).toBeLessThan(0.06)
})
