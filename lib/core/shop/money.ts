import { type Language, LOCALES } from './language.ts'

/** The currencies of the price book. Amounts are integers in the currency's smallest unit. */
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY'] as const

export type Currency = (typeof CURRENCIES)[number]

export function isCurrency(value: unknown): value is Currency {
  return CURRENCIES.includes(value as Currency)
}

const DECIMALS: Readonly<Record<Currency, number>> = { USD: 2, EUR: 2, GBP: 2, JPY: 0 }
const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people write it: whole amounts without decimals. */
export function formatMoney(amountMinor: number, currency: Currency, language: Language): string {
  return formatFor(currency, language).format(amountMinor / 10 ** DECIMALS[currency])
}

/** An amount as machines want it (schema.org, payment providers): `48.00`, `7200`. */
export function toDecimal(amountMinor: number, currency: Currency): string {
  return (amountMinor / 10 ** DECIMALS[currency]).toFixed(DECIMALS[currency])
}

function formatFor(currency: Currency, language: Language): Intl.NumberFormat {
  const key = `${language}-${currency}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  formats.set(key, format)
  return format
}
