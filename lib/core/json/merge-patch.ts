import { isRecord } from './is-record.ts'

/**
 * A JSON merge patch applied to a value, by the algorithm of RFC 7396 section 2: null removes a member, an object is
 * merged, anything else replaces. Changes neither. Its callers have bounded the patch's depth.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const merged = new Map(Object.entries(isRecord(target) ? target : {}))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), value))
  }
  // Own members, whatever their names: an assignment to `__proto__` would not make one.
  return Object.fromEntries(merged)
}
