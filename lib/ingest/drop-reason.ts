/** Why events are answered with 204 and not counted. */
export type DropReason =
  | 'bot'
  | 'prefetch'
  | 'cross-site'
  | 'no-visitor'
  | 'not-assigned'
  | 'server-side-only'
  | 'too-many-goals'
  | 'vitals-off'

/** The reason to drop a whole batch unread, from its headers; null when it counts. */
export function detectDropReason(headers: Headers): DropReason | null {
  if (headers.has('x-sl-bot')) return 'bot'
  // Pages that are only being prepared may run scripts: https://wicg.github.io/nav-speculation/prefetch.html
  if (/\bprefetch\b/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')) return 'prefetch'
  return headers.get('sec-fetch-site') === 'cross-site' ? 'cross-site' : null
}
