import { expect, test } from 'vitest'
import { toMinor, toWorkspaceMinor } from './to-workspace-minor.ts'

const rates = {
  date: '2026-11-20',
  base: 'USD',
  perCurrency: new Map([
    ['USD', 1],
    ['EUR', 0.92],
    ['JPY', 152],
  ]),
}

test('the workspace currency stays as it is, to the cent', () => {
  expect(toWorkspaceMinor({ valueMinor: 999_999_999, currency: 'USD' }, rates)).toBe(999_999_999)
})

test('other currencies are converted by the dated rate, whatever the digits of their minor unit', () => {
  expect(toWorkspaceMinor({ valueMinor: 9_200, currency: 'EUR' }, rates)).toBe(10_000)
  expect(toWorkspaceMinor({ valueMinor: 15_200, currency: 'JPY' }, rates)).toBe(10_000)
})

test('without a rate there is no amount', () => {
  expect(toWorkspaceMinor({ valueMinor: 1, currency: 'CHF' }, rates)).toBeNull()
  expect(toWorkspaceMinor({ valueMinor: 1, currency: 'USD' }, null)).toBeNull()
})

test('an amount in main units has the digits of its currency', () => {
  expect(toMinor(49.9, 'EUR')).toEqual({ valueMinor: 4_990, currency: 'EUR' })
  expect(toMinor(1_500, 'JPY')).toEqual({ valueMinor: 1_500, currency: 'JPY' })
  expect(toMinor(1.005, 'USD').valueMinor).toBe(100)
})
