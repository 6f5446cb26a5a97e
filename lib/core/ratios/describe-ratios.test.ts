import { expect, test } from 'vitest'
import { diffRatios, toChangeSentence, toImpactSentences, toPercent } from './describe-ratios.ts'

const before = [
  { key: 'control', ratio: 0.5 },
  { key: 'bold', ratio: 0.5 },
]
const after = [
  { key: 'control', ratio: 0.2 },
  { key: 'bold', ratio: 0.8 },
]

test('a change is told as what it does to people, the gain first', () => {
  expect(toImpactSentences(diffRatios(before, after), 1)).toEqual([
    'bold goes from 50\u00a0% to 80\u00a0%: of 1,000 new visitors about 300 more see it.',
    'control goes from 50\u00a0% to 20\u00a0%: of 1,000 new visitors about 300 fewer see it.',
  ])
})

test('an experiment that covers a part of the visitors says so', () => {
  expect(toImpactSentences(diffRatios(before, after), 0.5)[0]).toContain(
    '1,000 new visitors in the experiment',
  )
})

test('history keeps a change in one line', () => {
  expect(toChangeSentence(diffRatios(before, after))).toBe(
    'bold from 50\u00a0% to 80\u00a0%, control from 50\u00a0% to 20\u00a0%',
  )
})

test('what stays as it was is no change, rounding noise included', () => {
  expect(diffRatios(before, [{ key: 'control', ratio: 0.5 + 1e-9 }])).toEqual([])
})

test('a percentage has one decimal at most', () => {
  expect([0.5, 1 / 3, 0.667, 0, 1].map(toPercent)).toEqual([
    '50\u00a0%',
    '33.3\u00a0%',
    '66.7\u00a0%',
    '0\u00a0%',
    '100\u00a0%',
  ])
})
