/** What one count of a kind stands for. */
export type CountUnit = 'page views' | 'sessions' | 'times'

/** The one-dimensional counters of a day that a panel can show, and what they count. */
export const COUNT_KINDS = {
  channel: 'sessions',
  referrer: 'sessions',
  source: 'sessions',
  medium: 'sessions',
  campaign: 'sessions',
  path: 'page views',
  entry: 'sessions',
  exit: 'sessions',
  country: 'page views',
  device: 'page views',
  event: 'times',
} as const satisfies Readonly<Record<string, CountUnit>>

export type CountKind = keyof typeof COUNT_KINDS

export function isCountKind(text: string): text is CountKind {
  return Object.hasOwn(COUNT_KINDS, text)
}
