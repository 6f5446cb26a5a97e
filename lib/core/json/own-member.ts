/**
 * The member of that name, or the item of that index, that a value has itself; undefined if there is none, or the value
 * has no members. What it inherits, such as `constructor`, is none.
 */
export function ownMember<T>(value: Readonly<Record<string, T>>, name: string): T | undefined
export function ownMember(value: unknown, name: string): unknown
export function ownMember(value: unknown, name: string): unknown {
  const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return has ? Reflect.get(value, name) : undefined
}
