import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSetting, toShown } from './decision-fields.ts'

test('a share is shown in per cent and read back as it was', () => {
  expect(toShown({ unit: '%' }, 0.07)).toBe('7')
  expect(toSetting({ unit: '%' }, '0,5')).toBe(0.005)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
      const share = value / 100_000
      expect(toSetting({ unit: '%' }, toShown({ unit: '%' }, share))).toBe(share)
    }),
  )
})

test('what is no number is null, also nothing at all', () => {
  for (const text of ['', ' ', 'seven', '7 days', 'Infinity'])
    expect(toSetting({ unit: 'days' }, text)).toBeNull()
})
