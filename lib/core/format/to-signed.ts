/** What stands where there is no number. */
export const UNKNOWN = '–'

/** Intl and `toFixed` write a hyphen; a minus (U+2212) is as wide as a plus. */
export function withTrueMinus(text: string): string {
  return text.replaceAll('-', '\u2212')
}

/** A number with so many decimals and its sign always; what rounds to zero has none. */
export function toSigned(value: number, decimals: number): string {
  const text = groupDigits(Math.abs(value), decimals)
  if (Number(text.replaceAll(',', '')) === 0) return text
  return `${value < 0 ? '\u2212' : '+'}${text}`
}

/** `1,234.5`: with a comma at the thousands. */
export function groupDigits(value: number, decimals: number): string {
  const [whole = '', part] = withTrueMinus(value.toFixed(decimals)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}
