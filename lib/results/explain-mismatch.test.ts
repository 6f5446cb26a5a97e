import { expect, test } from 'vitest'
import { findDeviating } from './explain-mismatch.ts'
import { epochOf } from './testing/sums-for-test.ts'

const FRAME = { keys: ['control', 'bold'], ratiosOf: new Map([[1, { control: 0.5, bold: 0.5 }]]) }
const of = (control: number, bold: number) => [epochOf(1, { control: [control, 0], bold: [bold, 0] })]

test('the segment that is unlike all others is named', () => {
  const segments = [
    { segment: 'country:US', epochs: of(5_000, 5_010) },
    { segment: 'country:DE', epochs: of(2_000, 1_200) },
    { segment: 'device:mobile', epochs: of(4_200, 3_750) },
    { segment: 'device:desktop', epochs: of(2_800, 2_460) },
  ]
  expect(findDeviating(segments, of(7_000, 6_210), FRAME)).toBe('country:DE')
})

test('what is wrong everywhere alike is nobody\u2019s', () => {
  const segments = [
    { segment: 'country:US', epochs: of(5_000, 4_000) },
    { segment: 'country:DE', epochs: of(2_000, 1_600) },
    { segment: 'visitor:new', epochs: of(7_000, 5_600) },
  ]
  expect(findDeviating(segments, of(7_000, 5_600), FRAME)).toBeNull()
})

test('a handful of visitors is no cause', () => {
  const segments = [{ segment: 'country:JP', epochs: of(60, 10) }]
  expect(findDeviating(segments, of(7_000, 5_600), FRAME)).toBeNull()
})
