import * as v from 'valibot'
import { LIVE_TYPES, type LiveMessage } from '#lib/core/live/live-message'

/** A message and its place in the topic's stream; null for one that is not kept. */
export type LiveEvent = LiveMessage & { readonly id: string | null }

/** A message as it stands behind `data:`. */
export const LiveMessageView = v.object({
  type: v.picklist(LIVE_TYPES),
  body: v.unknown(),
  by: v.nullable(v.object({ sub: v.string(), name: v.string() })),
  at: v.string(),
})

const ID = /^\d{1,15}-\d{1,10}$/

/** What stands in a stream, or null for what this version of the code cannot read. */
export function parseMessage(id: string | null, value: unknown): LiveEvent | null {
  const parsed = v.safeParse(LiveMessageView, value)
  return parsed.success ? { id, ...parsed.output } : null
}

/** What was published: an id or `-`, a space, and the message. */
export function parsePublished(text: string): LiveEvent | null {
  const space = text.indexOf(' ')
  const id = text.slice(0, space)
  try {
    return parseMessage(isEventId(id) ? id : null, JSON.parse(text.slice(space + 1)))
  } catch {
    return null
  }
}

/** Whether a text is the id of an event, as a client may send it back. */
export function isEventId(text: string): boolean {
  return ID.test(text)
}

/** Whether one id comes after another. */
export function isAfter(id: string, other: string): boolean {
  const [ms = 0, sequence = 0] = id.split('-').map(Number)
  const [otherMs = 0, otherSequence = 0] = other.split('-').map(Number)
  return ms === otherMs ? sequence > otherSequence : ms > otherMs
}
