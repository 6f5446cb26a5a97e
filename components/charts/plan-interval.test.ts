import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainOf, planInterval, shareWithin, sideOf, ticksOf } from './plan-interval.ts'

const span = fc
  .tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.001, max: 3, noNaN: true }))
  .map(([low, width]): [number, number] => [low, low + width])

test('the shared axis has zero in it and every estimate', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
      const effects = spans.map((interval) => ({ value: (interval[0] + interval[1]) / 2, interval }))
      const [low, high] = domainOf(effects)
      expect(low).toBeLessThan(0)
      expect(high).toBeGreaterThan(0)
      for (const [from, to] of spans) {
        const middle = (from + to) / 2
        expect(middle).toBeGreaterThanOrEqual(low)
        expect(middle).toBeLessThanOrEqual(high)
      }
    }),
  )
})

test('one wild interval does not flatten the others: it is cut, and says so', () => {
  const usual: [number, number] = [0.01, 0.06]
  const domain = domainOf([
    { value: 0.03, interval: usual },
    { value: 0.04, interval: usual },
    { value: 0.1, interval: [-40, 60] },
  ])
  expect(planInterval([-40, 60], 0.1, domain).cut).toEqual({ low: true, high: true })
  const { low, high, cut } = planInterval(usual, 0.03, domain)
  expect(cut).toEqual({ low: false, high: false })
  expect(high - low).toBeGreaterThan(0.2)
})

test('what is not known leaves the usual axis', () => {
  expect(domainOf([{ value: null, interval: null }])).toEqual([-0.02, 0.02])
})

test('places on the axis keep the order of the values', () => {
  const shareOf = shareWithin([-1, 1])
  expect([-9, -1, 0, 0.5, 1, 9].map(shareOf)).toEqual([0, 0, 0.5, 0.75, 1, 1])
  expect(ticksOf([-0.1, 0.1])).toContain(0)
})

test('an interval is on a side only when all of it is', () => {
  expect([sideOf([0.1, 0.2]), sideOf([-0.2, -0.1]), sideOf([0, 0.2]), sideOf([-0.1, 0.2])]).toEqual([
    'above',
    'below',
    'across',
    'across',
  ])
})
