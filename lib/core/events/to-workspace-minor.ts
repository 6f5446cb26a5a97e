import type { Rates } from '../access/markets.ts'

/** An amount in the smallest unit of its currency. */
export type Amount = { readonly valueMinor: number; readonly currency: string }

/**
 * An amount in the smallest unit of the workspace's currency, the base of the dated rates, rounded to the nearest;
 * null when there is no rate for its currency.
 */
export function toWorkspaceMinor({ valueMinor, currency }: Amount, rates: Rates | null): number | null {
  const rate = rates?.perCurrency.get(currency)
  if (rates === null || rate === undefined) return null
  return Math.round((valueMinor / rate) * 10 ** (decimalsOf(rates.base) - decimalsOf(currency)))
}

/** An amount in a currency's main unit (49.9) in its smallest one. */
export function toMinor(value: number, currency: string): Amount {
  return { valueMinor: Math.round(value * 10 ** decimalsOf(currency)), currency }
}

/** Digits of the minor unit (ISO 4217), as the runtime knows them. */
function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}
