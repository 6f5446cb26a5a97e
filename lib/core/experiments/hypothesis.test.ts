import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_HYPOTHESIS, effectOf, formatHypothesis, parseHypothesis } from './hypothesis.ts'

const words = fc.stringMatching(/^[a-z ]{0,20}$/).filter((text) => !/ (for|to|by) /.test(` ${text} `))

test('what is filled in comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.record({
        because: words,
        change: words,
        audience: words,
        direction: fc.constantFrom('raise' as const, 'lower' as const),
        goal: words,
        percent: fc.constantFrom('', '5', '2.5'),
      }),
      (parts) => {
        expect(parseHypothesis(formatHypothesis(parts))).toEqual(parts)
      },
    ),
  )
})

test('a hypothesis of nothing is an empty sentence, and one in free words is none', () => {
  expect(parseHypothesis('')).toEqual(EMPTY_HYPOTHESIS)
  expect(parseHypothesis('People like lanterns')).toBeNull()
})

test('the lift that is hoped for is read from the sentence', () => {
  const parts = { ...EMPTY_HYPOTHESIS, goal: 'purchase', percent: '5' }
  expect(effectOf(formatHypothesis(parts))).toBe(0.05)
  expect(effectOf('')).toBeNull()
  expect(effectOf('People like lanterns')).toBeNull()
})
