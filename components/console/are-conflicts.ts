import type { EditConflict } from '#lib/core/experiments/merge-edits'
import { isRecord } from '#lib/core/json/is-record'

/** Whether something that was kept in a browser is a list of conflicts. */
export function areConflicts(value: unknown): value is readonly EditConflict[] {
  return Array.isArray(value) && value.every((each) => isRecord(each) && typeof each.pointer === 'string')
}
