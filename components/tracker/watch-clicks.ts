import type { EventName } from '#content/event-names'
import { report, track } from './track.ts'

/**
 * Reports a click on a link or button of a slot as `click:<slot>`, for that is the slot's call to action, and a click on
 * an element with `data-event` as the event of that name. Returns how to stop.
 */
export function watchClicks(): () => void {
  const onClick = ({ target }: Event) => {
    if (!(target instanceof Element)) return
    const slot = target.closest('a,button')?.closest('[data-slot]')?.getAttribute('data-slot')
    if (slot) report({ type: 'conversion', name: `click:${slot}` })
    const event = target.closest('[data-event]')?.getAttribute('data-event')
    if (event) track(toEventName(event))
  }
  addEventListener('click', onClick, true)
  return () => removeEventListener('click', onClick, true)
}

/** The components that write the attribute take it from the same list. */
function toEventName(text: string): EventName {
  return text as EventName
}
