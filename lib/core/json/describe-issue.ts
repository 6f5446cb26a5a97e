import type * as v from 'valibot'

/**
 * What is wrong, in words for whoever wrote the value: Valibot's own message, except where that speaks of its schema.
 * Short, since the middleware carries it.
 */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const { type, expected, received, message, path } = issue
  if (!type.endsWith('object') || path?.at(-1)?.origin !== 'key') return message
  if (expected === 'never') return 'There is no such member'
  return received === 'undefined' ? `Give \`${String(path.at(-1)?.key)}\`` : message
}
