import { isRecord } from './is-record.ts'
import { pointerStep } from './pointer.ts'

/**
 * Pointers of the members that a value was given with and that a schema did not take over: what a reader would
 * silently lose. The value has passed the schema, which bounded its depth.
 */
export function findUnknownKeys(given: unknown, taken: unknown, pointer = ''): readonly string[] {
  if (Array.isArray(given) && Array.isArray(taken))
    return given.flatMap((item, index) => findUnknownKeys(item, taken[index], pointer + pointerStep(index)))
  if (!isRecord(given) || !isRecord(taken)) return []
  return Object.entries(given).flatMap(([key, value]) => {
    const at = pointer + pointerStep(key)
    return Object.hasOwn(taken, key) ? findUnknownKeys(value, taken[key], at) : [at]
  })
}
