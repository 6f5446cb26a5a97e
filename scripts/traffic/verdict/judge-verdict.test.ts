import { expect, test } from 'vitest'
import type { VerdictView } from '#lib/results/results-view'
import { isAgainstTruth } from './judge-verdict.ts'
import { planSample, powerCase, powerOf, WANTED_POWER } from './plan-sample.ts'

const verdict = (decision: VerdictView['decision'], code = '', variant?: string): VerdictView => ({
  decision,
  reasons: [{ code, text: '' }],
  ...(variant !== undefined && { variant }),
})
const GAIN = { variant: 'bold', lift: 0.2 }
const LOSS = { variant: 'bold', lift: -0.2 }

test.each([
  ['ships the gain', verdict('ship', 'better', 'bold'), GAIN, false],
  ['ships another', verdict('ship', 'better', 'calm'), GAIN, true],
  ['ships a loss', verdict('ship', 'better', 'bold'), LOSS, true],
  ['ships nothing', verdict('ship', 'better', 'bold'), null, true],
  ['misses the gain', verdict('keep-control', 'nothing-found'), GAIN, true],
  ['calls the gain a loss', verdict('keep-control', 'worse'), GAIN, true],
  ['finds the loss', verdict('keep-control', 'worse'), LOSS, false],
  ['finds nothing where nothing is', verdict('keep-control', 'nothing-found'), null, false],
  ['calls nothing a loss', verdict('keep-control', 'worse'), null, true],
  ['sees harm that is not there', verdict('keep-control', 'guardrail'), LOSS, true],
  ['goes on', verdict('keep-running', 'undecided'), GAIN, false],
  ['calls it broken', verdict('stop-broken', 'sample-ratio'), null, true],
])('a verdict that %s is held against the truth', (_, given, truth, expected) => {
  expect(isAgainstTruth(given, truth)).toBe(expected)
})

test('enough visitors are sent for the wanted power, and hardly more', () => {
  const question = powerCase(0.4, 0.2, 0.05)
  const { needed, share, visitors } = planSample(question)
  expect(powerOf(question, needed)).toBeGreaterThanOrEqual(WANTED_POWER)
  expect(powerOf(question, needed - 10)).toBeLessThan(WANTED_POWER)
  expect(visitors).toBeGreaterThanOrEqual(needed / share)
  expect(share).toBeGreaterThan(0.75)
  expect(share).toBeLessThan(0.9)
})
