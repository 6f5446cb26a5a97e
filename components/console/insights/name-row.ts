import type { CountKind } from '#lib/core/events/count-kinds'

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  direct: 'Direct',
  search: 'Search',
  social: 'Social',
  email: 'E-mail',
  paid: 'Paid',
  referral: 'Referral',
}

/** What people call a stored name: `DE` is Germany, `(other)` what found no place of its own. */
export function nameRow(kind: CountKind | 'country' | 'device' | 'path', name: string): string {
  if (name === '(other)') return 'All others'
  switch (kind) {
    case 'country':
      return nameCountry(name)
    case 'channel':
      return CHANNEL_NAMES[name] ?? name
    case 'device':
      return name.charAt(0).toUpperCase() + name.slice(1)
    default:
      return name
  }
}

function nameCountry(code: string): string {
  if (code === 'ZZ') return 'Unknown country'
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code
}
