import { type Channel, resolveChannel } from '#lib/core/events/channel'
import type { Event } from '#lib/core/events/event'

type PageView = Pick<Extract<Event, { type: 'pageview' }>, 'referrer' | 'utm'>

/** Where a session that begins with this view comes from, and the day's counters that tell it. */
export type SessionOrigin = { readonly channel: Channel; readonly originNames: readonly string[] }

const MAX_WORD_LENGTH = 64

/** `host` is ours: whoever comes from one of our own pages comes from nowhere. */
export function readOrigin({ referrer = '', utm = {} }: PageView, host: string): SessionOrigin {
  const from = isOurs(referrer, host) ? '' : referrer.replace(/^www\./, '')
  const [source, medium, campaign] = [utm.source, utm.medium, utm.campaign].map(toWord) as [
    string,
    string,
    string,
  ]
  const channel = resolveChannel({ referrer: from, source, medium })
  const named = { channel, referrer: from, source, medium, campaign }
  const originNames = Object.entries(named).flatMap(([kind, name]) =>
    name === '' ? [] : [`${kind}:${name}`],
  )
  return { channel, originNames }
}

/** A campaign's word in one spelling; empty when it looks like somebody's address. */
function toWord(text = ''): string {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s\p{C}]+/gu, ' ')
  return word.includes('@') ? '' : word.slice(0, MAX_WORD_LENGTH)
}

function isOurs(referrer: string, host: string): boolean {
  const own = host.replace(/:\d+$/, '').replace(/^www\./, '')
  return referrer === own || referrer === `www.${own}`
}
