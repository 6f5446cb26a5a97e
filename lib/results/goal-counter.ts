import type { Goals } from '#lib/core/events/goals'

/**
 * The counter of the day that says how often a goal was reached on the whole site, in experiments or not; null for a
 * page, of which no single counter tells.
 */
export function goalCounter(goal: string, { list }: Pick<Goals, 'list'>): string | null {
  const declared = list.find(({ key }) => key === goal)
  switch (declared?.kind) {
    case undefined:
      return `event:${goal}`
    case 'page':
      return null
    case 'click':
      return `event:click:${declared.slot}`
    case 'event':
    case 'revenue':
      return `event:${declared.event ?? goal}`
    case 'purchase':
      return 'event:purchase'
  }
}
