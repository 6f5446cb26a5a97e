import { describe, expect, test } from 'vitest'
import { type Adjustment, adjustPValues } from './adjust-p-values.ts'
import { compare } from './compare.ts'
import type { CompareCase } from './comparison.ts'
import fixtures from './fixtures/comparisons.json' with { type: 'json' }
import { sampleRatio } from './sample-ratio.ts'
import { wilson } from './wilson.ts'

const DIGITS = 1e-9

/** Expects every number of `expected` in `actual`, to nine digits of the larger of it and `scale`. */
function expectClose(actual: unknown, expected: unknown, scale: number, what: string): void {
  if (typeof expected === 'number') {
    const error = Math.abs(Number(actual) - expected)
    expect(error, `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      DIGITS * Math.max(scale, Math.abs(expected)),
    )
    return
  }
  for (const [key, value] of Object.entries(expected as object))
    expectClose((actual as Record<string, unknown>)[key], value, scale, `${what}.${key}`)
}

describe('compare agrees with SciPy to nine digits', () => {
  test.each(fixtures.compare as unknown as [CompareCase, { standardError: number }][])(
    '%j',
    (question, expected) => {
      const { pValue, chanceToWin, ...lengths } = expected as Record<string, unknown>
      const actual = compare(question)
      // Lengths are exact to nine digits of a standard error, chances to nine of their own.
      expectClose(actual, lengths, expected.standardError, 'answer')
      expectClose(
        actual,
        Object.fromEntries(Object.entries({ pValue, chanceToWin }).filter(([, v]) => v !== undefined)),
        0,
        'answer',
      )
    },
  )

  test.each(fixtures.rare as unknown as [CompareCase, object][])(
    'with nobody in an arm: %j',
    (question, expected) => {
      expectClose(compare(question), expected, 0, 'answer')
    },
  )
})

test.each(fixtures.wilson as [[number, number, number], number[]][])(
  'wilson(%j) agrees with statsmodels',
  (values, expected) => {
    expectClose(wilson(...values), expected, 1e-6, 'wilson')
  },
)

test.each(fixtures.adjust as [[Adjustment, number[]], number[]][])(
  'adjustPValues(%j) agrees with statsmodels',
  (values, expected) => {
    expectClose(adjustPValues(...values), { pValues: expected }, 0, 'adjusted')
  },
)

test.each(fixtures.sampleRatio as [[number[], number[]], object][])(
  'sampleRatio(%j) agrees with SciPy and mpmath',
  (values, expected) => {
    expectClose(sampleRatio(...values), expected, 0, 'sample ratio')
  },
)
