import type { EventName } from '#content/event-names'
import { deliver } from './deliver.ts'
import { isPreview } from './is-preview.ts'
import { saveEvents, takeEvents } from './kept-events.ts'
import { type Place, Queue, type Report } from './queue.ts'

const FLUSH_EVERY_MS = 4_000
/** As much of a path as the server takes. */
const LONGEST_PATH = 256

/** Events have the page's random id and a number, so that each has the same id however often it is sent. */
let page = ''
let sequence = 0
let code = ''
let queue: Queue | undefined

/** Remembers the code of the page shown, which every event carries. */
export function showPage(pageCode: string): void {
  code = pageCode
}

/** Where the visitor is now. */
export function placeShown(): Place {
  return { path: location.pathname.slice(0, LONGEST_PATH), ...(code && { code }) }
}

/** Puts an event into the queue, which sends it within seconds. In a preview nothing is kept or sent, of earlier pages either. */
export function report(event: Report): void {
  if (isPreview()) return
  queue ??= startQueue()
  sequence += 1
  queue.add({ id: `${page}-${sequence}`, at: Date.now(), ...placeShown(), ...event })
}

/**
 * Reports that something happened which may be a goal: `track('newsletter')`. The amount is in the currency's main unit
 * and counts where a goal of the kind `revenue` is declared on the name. A purchase is recorded by the server, not here.
 */
export function track(
  name: EventName,
  amount: { readonly value?: number; readonly currency?: string } = {},
): void {
  report({ type: 'conversion', name, ...amount })
}

function startQueue(): Queue {
  page = Date.now().toString(36) + Math.random().toString(36).slice(2)
  const save = (text: string) => saveEvents(page, text)
  const started = new Queue({ send: deliver, load: takeEvents, save, now: Date.now })
  setInterval(() => void started.flush(), FLUSH_EVERY_MS)
  // `pagehide` and `unload` are not fired when a mobile browser is swiped away; this is the last sign of life.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void started.flushLast()
  })
  return started
}
