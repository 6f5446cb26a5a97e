import { expect, test } from 'vitest'
import { cellOf } from './testing/sums-for-test.ts'
import { traceFunnel } from './trace-funnel.ts'

const ANALYSIS = { keys: ['control', 'bold'], alpha: 0.05 }
const epochsOf = (goals: Readonly<Record<string, number>>) => [
  {
    variants: new Map([
      ['control', cellOf(1_000, goals)],
      ['bold', cellOf(900, goals)],
    ]),
  },
]

test('each step says which share went on from the step before', () => {
  const funnel = traceFunnel(epochsOf({ 'add-to-cart': 200, 'begin-checkout': 100, purchase: 80 }), ANALYSIS)
  expect(funnel.map(({ step }) => step)).toEqual(['visitors', 'add-to-cart', 'begin-checkout', 'purchase'])
  expect(funnel.map(({ variants }) => variants[0]?.share)).toEqual([null, 0.2, 0.5, 0.8])
  const [low = 0, high = 0] = funnel[1]?.variants[0]?.shareInterval ?? []
  expect([low < 0.2, high > 0.2]).toEqual([true, true])
})

test('a step that nobody reported is left out, and without any there is no funnel', () => {
  const steps = traceFunnel(epochsOf({ 'add-to-cart': 200, purchase: 80 }), ANALYSIS).map(({ step }) => step)
  expect(steps).toEqual(['visitors', 'add-to-cart', 'purchase'])
  expect(traceFunnel(epochsOf({ purchase: 80, signup: 9 }), ANALYSIS)).toEqual([])
})

test('more who ordered than went to checkout have no share', () => {
  const funnel = traceFunnel(epochsOf({ 'begin-checkout': 10, purchase: 80 }), ANALYSIS)
  expect(funnel.at(-1)?.variants[0]).toMatchObject({ reached: 80, share: null, shareInterval: null })
})
