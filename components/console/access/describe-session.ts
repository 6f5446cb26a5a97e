import type { SessionView } from '#lib/auth/sessions-of'

const NAMES: Readonly<Record<string, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  ios: 'iOS',
  android: 'Android',
  windows: 'Windows',
  macos: 'macOS',
  chromeos: 'ChromeOS',
  linux: 'Linux',
}
const WAYS = {
  password: 'by password',
  link: 'by a one-time link',
  invitation: 'by an invitation',
  reset: 'by a link for a new password',
  sso: 'by single sign-on',
  passkey: 'by a passkey',
} as const

/** A session in words: `Firefox on Linux, Germany`. */
export function describeSession({ browser, system, country }: SessionView): string {
  const program = NAMES[browser] ?? 'A program'
  const machine = NAMES[system]
  const place = country === '' ? null : new Intl.DisplayNames('en', { type: 'region' }).of(country)
  return [machine === undefined ? program : `${program} on ${machine}`, place].filter(Boolean).join(', ')
}

/** How a session began, in words; empty where nobody knows. */
export function describeWay({ via }: Pick<SessionView, 'via'>): string {
  return via === null ? '' : WAYS[via]
}
