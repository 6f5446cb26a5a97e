import { expect, test } from 'vitest'
import { addHistograms, parseHistogram } from './parse-histogram.ts'

test('a histogram is read by bucket and added bucket to bucket', () => {
  const histogram = parseHistogram(',84:3,90:12,')
  expect(histogram).toEqual(
    new Map([
      [84, 3],
      [90, 12],
    ]),
  )
  expect(addHistograms(histogram, parseHistogram(',90:1,0:2,'))).toEqual(
    new Map([
      [84, 3],
      [90, 13],
      [0, 2],
    ]),
  )
  expect(parseHistogram(null).size).toBe(0)
})
