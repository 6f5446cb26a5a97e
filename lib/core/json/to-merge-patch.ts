import { isRecord } from './is-record.ts'
import { isSame } from './is-same.ts'

/**
 * The merge patch (RFC 7396) that makes one JSON value of another: only what differs is in it. The inverse of
 * `mergePatch`, for values without null, which a merge patch cannot say.
 */
export function toMergePatch(before: unknown, after: unknown): unknown {
  if (!isRecord(before) || !isRecord(after)) return after
  const patch = new Map<string, unknown>()
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[key], after[key])) continue
    patch.set(key, after[key] === undefined ? null : toMergePatch(before[key], after[key]))
  }
  return Object.fromEntries(patch)
}
