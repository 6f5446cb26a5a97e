import type { Delivery } from './queue.ts'

const URL = '/api/e'
const RETRIABLE = [408, 425, 429]
/** A beacon says nothing about its end, so what it carried is sent again later; the ids make that harmless. */
const UNKNOWN: Delivery = { retryAfterMs: 0 }

/** Sends a batch so that it survives the end of the page, and says what became of it. Never rejects. */
export async function deliver(body: string): Promise<Delivery> {
  try {
    const headers = { 'content-type': 'application/json' }
    const {
      ok,
      status,
      headers: answer,
    } = await fetch(URL, { method: 'POST', body, headers, keepalive: true })
    if (ok) return 'stored'
    if (status < 500 && !RETRIABLE.includes(status)) return 'refused'
    return { retryAfterMs: (Number(answer.get('retry-after')) || 0) * 1_000 }
  } catch {
    if (document.visibilityState === 'hidden') navigator.sendBeacon?.(URL, body)
    return UNKNOWN
  }
}
