import { isRecord } from '../json/is-record.ts'
import { isSame } from '../json/is-same.ts'
import { pointerStep } from '../json/pointer.ts'

/** A field that two people changed to different values; a value that is undefined is a field taken out. */
export interface EditConflict {
  readonly pointer: string
  readonly mine: unknown
  readonly theirs: unknown
}

export interface MergedEdits {
  /** Both sets of changes; where they meet, theirs: mine is in `conflicts`, so nothing of either is lost. */
  readonly merged: unknown
  readonly conflicts: readonly EditConflict[]
}

/** A part of one of these means something only together with the rest. */
const WHOLE = /^\/(audience|group|requires)$/

/** Two edits of one draft, field by field. Lists are one field. */
export function mergeEdits(base: unknown, mine: unknown, theirs: unknown, pointer = ''): MergedEdits {
  if (isSame(mine, theirs) || isSame(base, mine)) return { merged: theirs, conflicts: [] }
  if (isSame(base, theirs)) return { merged: mine, conflicts: [] }
  if (!isRecord(mine) || !isRecord(theirs) || WHOLE.test(pointer))
    return { merged: theirs, conflicts: [{ pointer, mine, theirs }] }
  const before = isRecord(base) ? base : {}
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const parts = keys.map((key) => ({
    key,
    ...mergeEdits(before[key], mine[key], theirs[key], pointer + pointerStep(key)),
  }))
  const kept = parts.filter(({ merged }) => merged !== undefined).map(({ key, merged }) => [key, merged])
  return { merged: Object.fromEntries(kept), conflicts: parts.flatMap(({ conflicts }) => conflicts) }
}
