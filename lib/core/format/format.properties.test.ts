import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLift } from './format-lift.ts'
import { formatMoney } from './format-money.ts'
import { groupDigits, toSigned } from './to-signed.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })

test('no text has a hyphen for a minus, and a sign is there unless it reads zero', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      const text = toSigned(value, decimals)
      expect(text).not.toContain('-')
      expect(/^[+\u2212]/.test(text)).toBe(/[1-9]/.test(text))
    }),
  )
})

test('what is written is what was meant, to the last digit written', () => {
  fc.assert(
    fc.property(number, (value) => {
      const read = Number(toSigned(value, 2).replace('\u2212', '-').replaceAll(',', ''))
      expect(Math.abs(read - value)).toBeLessThanOrEqual(0.005 + 1e-6)
    }),
  )
})

test('the opposite of a lift is written as its opposite', () => {
  fc.assert(
    fc.property(number, (lift) => {
      const swap = (text: string) => text.replace(/[+\u2212]/, (sign) => (sign === '+' ? '\u2212' : '+'))
      expect(formatLift(-lift)).toBe(swap(formatLift(lift)))
    }),
  )
})

test('digits are grouped by three', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
      expect(groupDigits(value, 0)).toBe(value.toLocaleString('en'))
    }),
  )
})

test('an exact amount is exact to the smallest unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
      const text = formatMoney(minor, 'USD', { exact: true })
      expect(Number(text.replace('\u2212', '-').replaceAll(/[$,]/g, ''))).toBe(minor / 100)
    }),
  )
})
