import type { Batch, Event } from '#lib/core/events/event'
import { MAX_AGE_MS } from '#lib/core/events/event-time'
import { judgeClock } from '#lib/core/events/judge-clock'
import type { DropReason } from './drop-reason.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { type ConversionRules, timeOf, toConversions } from './to-conversions.ts'

/** What is kept of a server's events: by visitor, each in the order of their times. */
export type SortedByVisitor = {
  readonly byVisitor: ReadonlyMap<string, readonly RecordedEvent[]>
  readonly dropped: ReadonlySet<DropReason>
}

/**
 * Sorts the events of a server that holds a token. It reports what it knows, conversions and custom events, purchases
 * with their amounts among them; what only a browser can have seen is dropped. Every event has a visitor of its own or
 * the batch's: the caller has checked that.
 */
export function sortServerEvents(
  { events, visitor: common = '' }: Batch,
  rules: Omit<ConversionRules, 'trusts'>,
): SortedByVisitor {
  const byVisitor = new Map<string, RecordedEvent[]>()
  const dropped = new Set<DropReason>()
  for (const event of events) {
    const sorted = sortOne(event, rules)
    if (typeof sorted === 'string') dropped.add(sorted)
    const visitor = event.visitor ?? common
    const kept = byVisitor.get(visitor) ?? []
    byVisitor.set(visitor, kept)
    kept.push(...(typeof sorted === 'string' ? [toCount(event, `dropped:${sorted}`, rules.now)] : sorted))
  }
  for (const kept of byVisitor.values()) kept.sort((a, b) => a.atSeconds - b.atSeconds)
  return { byVisitor, dropped }
}

function sortOne(
  event: Event,
  rules: Omit<ConversionRules, 'trusts'>,
): readonly RecordedEvent[] | DropReason {
  if (event.type !== 'conversion' && event.type !== 'custom') return 'browser-only'
  const conversions = toConversions(event, { ...rules, trusts: true })
  if (event.type === 'conversion' && conversions.length === 0) return 'unknown-goal'
  const own = conversions.map((conversion) => ({ ...conversion, id: `server/${conversion.id}` }))
  return [toCount(event, `event:${event.name}`, rules.now), ...own]
}

/** A browser of the same visitor may use the same ids: a server's are kept apart by a slash, which no browser's has. */
function toCount(event: Event, name: string, now: number): RecordedEvent {
  const told = event.at === undefined ? [] : judgeServerTime(Date.parse(event.at), now)
  const names = [name, ...told]
  return { kind: 'count', id: `server/${event.id}`, ...timeOf(event, now), names, isActivity: false }
}

/** A server may tell of the last day: only what lies ahead of us, or before that, says that its clock is wrong. */
function judgeServerTime(at: number, now: number): readonly string[] {
  const nearest = Math.min(Math.max(at, now - MAX_AGE_MS), now)
  return judgeClock(now + at - nearest, now)
}
