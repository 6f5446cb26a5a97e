/** JSON text that does not depend on the order of an object's members, at any depth. */
export function toCanonical(value: unknown): string {
  return JSON.stringify(value, sortMembers)
}

/** `JSON.stringify` hands it every value. */
function sortMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
