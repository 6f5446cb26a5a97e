import type { Delivery, SentEvent } from './queue.ts'

const RETRIABLE = [408, 425, 429]

/**
 * Sends a batch so that it survives the end of the page, and says what became of it. Never rejects. Without an answer
 * the batch may have arrived: it is sent again, and its ids make that harmless.
 */
export async function deliver(events: readonly SentEvent[]): Promise<Delivery> {
  try {
    const { ok, status, headers } = await fetch('/api/e', {
      method: 'POST',
      body: JSON.stringify({ events, sentAt: Date.now(), ...(navigator.webdriver && { wd: 1 }) }),
      headers: { 'content-type': 'application/json' },
      keepalive: true,
    })
    if (ok || (status < 500 && !RETRIABLE.includes(status))) return 'done'
    return Number(headers.get('retry-after')) * 1_000 || 0
  } catch {
    return 0
  }
}
