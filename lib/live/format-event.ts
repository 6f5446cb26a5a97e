import type { LiveMessage } from '#lib/core/live/live-message'

/** A comment keeps proxies from taking a silent stream for a dead one. */
export const HEARTBEAT = ': \n\n'

/** An event of an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream). */
export function formatEvent({ type, body, by, at }: LiveMessage, id: string | null): string {
  const lines = [`event: ${type}`, `data: ${JSON.stringify({ type, body, by, at })}`]
  return `${[...(id === null ? [] : [`id: ${id}`]), ...lines].join('\n')}\n\n`
}

/** How long a client waits before it comes again. */
export function formatRetry(ms: number): string {
  return `retry: ${ms}\n\n`
}
