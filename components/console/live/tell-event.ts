import { formatMoney } from '#lib/core/format/format-money'
import type { TailEvent } from '#lib/core/live/activity'

/** What somebody did, in a few words. */
export function tellEvent({ item, path }: Pick<TailEvent, 'item' | 'path'>, currency: string): string {
  switch (item.kind) {
    case 'view':
      return `viewed ${path || 'a page'}`
    case 'exposure':
      return `saw ${item.variant} of ${item.experiment}`
    case 'conversion':
      return `${tellGoal(item.goal)}${item.valueMinor > 0 ? `, ${formatMoney(item.valueMinor, currency)}` : ''}`
  }
}

/** `reached newsletter-signup`; a click on a slot's call to action is what it is. */
function tellGoal(goal: string): string {
  return goal.startsWith('click:') ? `clicked in ${goal.slice('click:'.length)}` : `reached ${goal}`
}

/** Where and on what, as far as it is known. */
export function tellPlace({ country, device, path, item }: TailEvent): string {
  return [country, device, item.kind === 'view' ? '' : path].filter(Boolean).join(' · ')
}

/** Whether an event has all words of a search, whatever their case. */
export function isFound(event: TailEvent, search: string, currency: string): boolean {
  const text = `${event.visitor} ${tellPlace(event)} ${tellEvent(event, currency)}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Events as lines with tabs, for a spreadsheet. */
export function toLines(events: readonly TailEvent[], currency: string): string {
  return events
    .map((event) => [
      event.at,
      event.visitor || 'not recognised',
      tellPlace(event),
      tellEvent(event, currency),
    ])
    .map((cells) => cells.join('\t'))
    .join('\n')
}
