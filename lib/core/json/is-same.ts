const MAX_DEPTH = 64

/** Whether two JSON values are equal, whatever the order of their keys. What is nested deeper than any of ours never is. */
export function isSame(a: unknown, b: unknown, depth = MAX_DEPTH): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (depth === 0 || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = keysOf(a)
  return (
    keys.length === keysOf(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key), depth - 1))
  )
}

/** A member that is undefined is none, as in JSON. */
function keysOf(value: object): readonly string[] {
  return Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined)
}
