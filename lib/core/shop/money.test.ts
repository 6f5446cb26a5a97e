import { describe, expect, test } from 'vitest'
import { formatMoney, toDecimal } from './money.ts'

const NBSP = '\u00a0'

describe('formatMoney', () => {
  test('whole amounts have no decimals, others have two', () => {
    expect(formatMoney(4800, 'USD', 'en')).toBe('$48')
    expect(formatMoney(4850, 'USD', 'en')).toBe('$48.50')
    expect(formatMoney(4250, 'GBP', 'en')).toBe('£42.50')
  })
  test('yen has no smaller unit', () => {
    expect(formatMoney(7200, 'JPY', 'en')).toBe('¥7,200')
  })
  test('the language decides separators and where the sign stands', () => {
    expect(formatMoney(124950, 'EUR', 'de')).toBe(`1.249,50${NBSP}€`)
    expect(formatMoney(124950, 'EUR', 'en')).toBe('€1,249.50')
  })
})

describe('toDecimal', () => {
  test('has the decimals of its currency and a point', () => {
    expect(toDecimal(4800, 'EUR')).toBe('48.00')
    expect(toDecimal(5, 'USD')).toBe('0.05')
    expect(toDecimal(7200, 'JPY')).toBe('7200')
  })
})
