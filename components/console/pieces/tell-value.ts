/** A value of a field in a form that can be read; one that is not there was taken out. */
export function tellValue(value: unknown): string {
  if (value === undefined) return '(taken out)'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}
