import { deliver } from './deliver.ts'
import { saveEvents, takeEvents } from './kept-events.ts'
import { Queue, type TrackerEvent } from './queue.ts'

const FLUSH_EVERY_MS = 4_000

/** Events have the page's random id and a number, so that each has the same id however often it is sent. */
let page = ''
let sequence = 0
let code = ''
let queue: Queue | undefined

/** Remembers the code of the page shown, which every event carries. */
export function showPage(pageCode: string): void {
  code = pageCode
}

/** Puts an event into the queue, which sends it within seconds. */
export function report(event: Omit<TrackerEvent, 'id' | 'path' | 'code'>): void {
  queue ??= startQueue()
  sequence += 1
  queue.add({ id: `${page}-${sequence}`, path: location.pathname, ...(code && { code }), ...event })
}

/**
 * Reports that a goal was reached: `track('newsletter')`. A purchase is recorded by the server, not here.
 * @public for the pages of those who adopt this site
 */
export function track(
  name: string,
  amount: { readonly value?: number; readonly currency?: string } = {},
): void {
  report({ type: 'conversion', name, ...amount })
}

function startQueue(): Queue {
  page = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (byte % 36).toString(36)).join('')
  const save = (text: string) => saveEvents(page, text)
  const started = new Queue({ send: deliver, load: takeEvents, save, now: Date.now })
  setInterval(() => void started.flush(), FLUSH_EVERY_MS)
  // `pagehide` and `unload` are not fired when a mobile browser is swiped away; this is the last sign of life.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void started.flushLast()
  })
  return started
}
