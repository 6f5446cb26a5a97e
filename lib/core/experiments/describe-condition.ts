import type { Condition } from './audience.ts'

const ATTRIBUTES = new Map([
  ['os', 'operating system'],
  ['returning', 'returning visitor'],
  ['heldOut', 'held-out visitor'],
  ['referrer', 'referring site'],
  ['path', 'page'],
  ['hour', 'hour of the day'],
  ['weekday', 'weekday (1 is Monday)'],
])

/** An attribute as a marketer names it: `country`, `campaign source`, `query parameter ref`. */
export function nameAttribute(attribute: string): string {
  const [kind = '', ...rest] = attribute.split('.')
  const name = rest.join('.')
  switch (kind) {
    case 'utm':
      return `campaign ${name}`
    case 'query':
      return `query parameter ${name}`
    case 'cookie':
      return `cookie ${name}`
    case 'claim':
      return `account attribute ${name}`
    default:
      return ATTRIBUTES.get(attribute) ?? attribute
  }
}

/** What a condition asks for, in words: `country DE, AT or CH`. All of its operators must hold. */
export function describeCondition(condition: Condition): string {
  const name = nameAttribute(condition.attribute)
  return [...wordsOf(condition)].map((words) => `${name} ${words}`).join(' and ')
}

function* wordsOf(condition: Condition): Generator<string> {
  const { in: among, notIn, equals, notEquals, contains, startsWith, endsWith, matches } = condition
  if (among) yield among.length === 0 ? 'in an empty list' : listOf(among)
  if (equals !== undefined) yield textOf(equals)
  if (notIn) yield `not ${listOf(notIn)}`
  if (notEquals !== undefined) yield `not ${textOf(notEquals)}`
  if (contains !== undefined) yield `containing ${contains}`
  if (startsWith !== undefined) yield `beginning with ${startsWith}`
  if (endsWith !== undefined) yield `ending with ${endsWith}`
  if (matches !== undefined) yield `matching ${matches}`
  yield* boundsOf(condition)
  if (condition.version) for (const words of boundsOf(condition.version)) yield `version ${words}`
}

type Bounds = { readonly [K in 'eq' | 'gt' | 'gte' | 'lt' | 'lte']?: string | number }

function* boundsOf({ eq, gt, gte, lt, lte }: Bounds): Generator<string> {
  if (eq !== undefined) yield `${eq}`
  if (gt !== undefined) yield `above ${gt}`
  if (gte !== undefined) yield `${gte} or more`
  if (lt !== undefined) yield `below ${lt}`
  if (lte !== undefined) yield `${lte} or less`
}

function listOf(values: readonly (string | number | boolean)[]): string {
  const [last, ...rest] = values.map(textOf).reverse()
  return rest.length === 0 ? (last ?? '') : `${rest.reverse().join(', ')} or ${last}`
}

function textOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === '' ? 'empty' : String(value)
}
