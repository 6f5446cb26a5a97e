import { DEFAULT_WINDOW_DAYS, type Goal } from '../events/goals.ts'
import { isRecord } from '../json/is-record.ts'
import type { Edit } from './edit.ts'
import { editWith } from './edit-with.ts'

/** Declares these goals in place of all that were, whatever stood there. With none, every name that is sent is a goal again. */
export function putGoals(goals: readonly Goal[]): Edit {
  return editWith(({ goals: live }) => {
    const others = isRecord(live) ? live : {}
    return { ok: true, members: {}, goals: { ...others, schema: 1, goals: goals.map(toCompact) } }
  })
}

/** The store is small: what is as usual is left out. */
function toCompact({ windowDays, ...goal }: Goal): object {
  return { ...goal, ...(windowDays !== DEFAULT_WINDOW_DAYS && { windowDays }) }
}
