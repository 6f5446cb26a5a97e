import { expect, test } from 'vitest'
import { analyseVitals } from '#lib/results/analyse-vitals'
import { toSpeeds } from './read-variant-speed.ts'

test('what nobody measured is not told', () => {
  expect(toSpeeds(analyseVitals(new Map(), ['control', 'bold'], 0.05))).toEqual({})
})

test('the 75th percentile and its rating are told by variant, of the vitals that visitors feel', () => {
  const cell = { count: 400, interval: null, difference: null, differenceInterval: null, pValue: null }
  const rest = { ...cell, adjustedPValue: null, isHarmed: false }
  const vitals = (['LCP', 'TTFB'] as const).map((metric) => ({
    metric,
    variants: [
      { key: 'control', p75: 1_840, rating: 'good' as const, ...rest },
      { key: 'bold', p75: null, rating: null, ...rest },
    ],
  }))
  expect(toSpeeds(vitals)).toEqual({ control: { LCP: { p75: 1_840, rating: 'good' } } })
})
