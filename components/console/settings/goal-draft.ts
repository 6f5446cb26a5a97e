import type { Goal } from '#lib/core/events/goals'
import { toSlug } from '../editor/to-slug.ts'

/** A goal as it stands in its form. */
export type GoalDraft = {
  readonly kind: Goal['kind']
  readonly name: string
  readonly path: string
  readonly slot: string
  readonly event: string
  readonly window: string
}

type Errors = Readonly<Partial<Record<keyof GoalDraft, string>>>
type Read = { readonly goal: Goal } | { readonly errors: Errors }

const EVENT = /^[a-z][a-z0-9._-]{0,63}$/
const PATH = /^\/[^\s?#\\]{0,255}$/
const PURCHASE = 'purchase'

/** What a form begins with. */
export function draftOfGoal(goal: Goal | null, slot: string): GoalDraft {
  const empty: GoalDraft = { kind: 'page', name: '', path: '', slot, event: '', window: '14' }
  if (goal === null) return empty
  const known = { ...empty, kind: goal.kind, name: goal.key, window: String(goal.windowDays) }
  switch (goal.kind) {
    case 'page':
      return { ...known, path: goal.path }
    case 'click':
      return { ...known, slot: goal.slot }
    case 'event':
    case 'revenue':
      return { ...known, event: goal.event ?? '' }
    case 'purchase':
      return known
  }
}

/** The goal that a form describes, or what is wrong with its fields. The key of one that was there stays. */
export function readGoalDraft(draft: GoalDraft, seen: Goal | null, takenKeys: readonly string[]): Read {
  const { kind, path, slot, event } = draft
  const windowDays = Number(draft.window)
  const key = kind === PURCHASE ? PURCHASE : (seen?.key ?? toSlug(draft.name))
  const errors: Errors = {
    ...(key === '' && {
      name:
        draft.name.trim() === '' ? 'Give it a name' : 'Use some Latin letters: results are kept under them',
    }),
    ...(key !== '' && !/^[a-z]/.test(key) && { name: 'Begin with a letter' }),
    ...(kind !== PURCHASE && key === PURCHASE && { name: 'Orders have this name' }),
    ...(key !== seen?.key &&
      takenKeys.includes(key) && { [kind === PURCHASE ? 'kind' : 'name']: 'There is a goal of this name' }),
    ...(kind === 'page' && !PATH.test(path) && { path: 'A path, such as /checkout or /products/*' }),
    ...((kind === 'event' || kind === 'revenue') &&
      event !== '' &&
      !EVENT.test(event) && { event: 'Small letters, digits, dots, hyphens and underscores' }),
    ...(!(Number.isInteger(windowDays) && windowDays >= 1 && windowDays <= 90) && {
      window: 'A whole number from 1 to 90',
    }),
  }
  if (Object.keys(errors).length > 0) return { errors }
  return { goal: toGoal({ key, windowDays, kind, path, slot, event: event === key ? '' : event }) }
}

type Parts = Pick<GoalDraft, 'kind' | 'path' | 'slot' | 'event'> & Pick<Goal, 'key' | 'windowDays'>

function toGoal({ key, windowDays, kind, path, slot, event }: Parts): Goal {
  switch (kind) {
    case 'page':
      return { key, windowDays, kind, path }
    case 'click':
      return { key, windowDays, kind, slot }
    case 'event':
    case 'revenue':
      return { key, windowDays, kind, ...(event !== '' && { event }) }
    case 'purchase':
      return { key, windowDays, kind }
  }
}
