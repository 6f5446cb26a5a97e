import type { DraftDefinition } from '#lib/core/experiments/draft'
import { isRecord } from '#lib/core/json/is-record'
import { areConflicts } from '../are-conflicts.ts'
import type { Memo } from './draft-view.ts'

/** Whose copy it is, and of which draft; null for one that is not stored yet. Several people may use one browser. */
export type MemoPlace = { readonly id: string | null; readonly person: string }

/** Null takes the copy away. A full or forbidden storage costs the copy, not the edit. */
export function writeDraftMemo({ id, person }: MemoPlace, memo: Memo | null): void {
  try {
    if (id !== null) localStorage.removeItem(keyOf({ id: null, person }))
    if (memo === null) localStorage.removeItem(keyOf({ id, person }))
    else localStorage.setItem(keyOf({ id, person }), JSON.stringify(memo))
  } catch {
    return
  }
}

/** What this person could not store at an earlier visit; null when there is nothing. What cannot be read is removed. */
export function readDraftMemo(place: MemoPlace): Memo | null {
  try {
    const text = localStorage.getItem(keyOf(place))
    if (text === null) return null
    const memo = parseMemo(text)
    if (memo === null) localStorage.removeItem(keyOf(place))
    return memo
  } catch {
    return null
  }
}

function parseMemo(text: string): Memo | null {
  try {
    const value: unknown = JSON.parse(text)
    return isMemo(value) ? value : null
  } catch {
    return null
  }
}

function isMemo(value: unknown): value is Memo {
  return (
    isRecord(value) && isDefinition(value.base) && isDefinition(value.mine) && areConflicts(value.conflicts)
  )
}

/** As far as an editor needs it to open: what is wrong in a field is said there. */
function isDefinition(value: unknown): value is DraftDefinition {
  if (!isRecord(value)) return false
  const { slot, name = '', hypothesis = '', variants = [], goals = [] } = value
  const areTexts = [slot, name, hypothesis].every((text) => typeof text === 'string')
  return areTexts && Array.isArray(variants) && variants.every(isRecord) && Array.isArray(goals)
}

function keyOf({ id, person }: MemoPlace): string {
  return `shoreline-draft:${person}:${id ?? 'new'}`
}
