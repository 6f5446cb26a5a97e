import { UNKNOWN, withTrueMinus } from './to-signed.ts'

type Options = {
  /** A plus before what is gained. */
  readonly signed?: boolean
  /** To the smallest unit, however large: for hover, details and files. */
  readonly exact?: boolean
  /** An estimate, of which nobody knows the cents: whole below a thousand, rounded from there on. */
  readonly rough?: boolean
}

type Style = Intl.NumberFormatOptions & { readonly style: 'currency'; readonly currency: string }

/** From here on, in whole units, an amount is rounded. */
const COMPACT_FROM = 10_000
const formats = new Map<string, Intl.NumberFormat>()

/** An amount in its currency's smallest unit as people write it: `$48.20`, `+$1.2k`; rounded from 10,000 on. */
export function formatMoney(
  amountMinor: number | bigint | null,
  currency: string,
  { signed = false, exact = false, rough = false }: Options = {},
): string {
  if (amountMinor === null || !Number.isFinite(Number(amountMinor))) return UNKNOWN
  const base: Style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
  const decimals = formatBy(base).resolvedOptions().maximumFractionDigits ?? 2
  const amount = Number(amountMinor) / 10 ** decimals
  const isCompact = !exact && Math.abs(amount) >= (rough ? 1_000 : COMPACT_FROM)
  const sign = signed ? ({ signDisplay: 'exceptZero' } as const) : {}
  const whole = rough && Math.abs(amount) >= 10 ? ({ maximumFractionDigits: 0 } as const) : {}
  const size = isCompact ? ({ notation: 'compact', maximumFractionDigits: 1 } as const) : whole
  return withTrueMinus(formatBy({ ...base, ...sign, ...size }).format(amount)).replace('K', 'k')
}

function formatBy(style: Style): Intl.NumberFormat {
  const key = JSON.stringify(style)
  const known = formats.get(key) ?? new Intl.NumberFormat('en', style)
  formats.set(key, known)
  return known
}
