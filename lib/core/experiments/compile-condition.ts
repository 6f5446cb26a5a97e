import type { Condition, VersionBounds } from './audience.ts'
import { compareVersions } from './compare-versions.ts'
import type { Predicate, VisitorFacts } from './facts.ts'

/** Longer values are cut before a regular expression sees them. */
const MAX_MATCHED_LENGTH = 256

type Test = (value: string) => boolean
type PlainAttribute = Exclude<keyof VisitorFacts, 'query' | 'cookie' | 'claim'>

/**
 * One attribute and its operators, all of which must hold. A value that is absent (no such query parameter, cookie
 * or claim) satisfies `notIn` and `notEquals` and nothing else.
 */
export function compileCondition(condition: Condition): Predicate {
  const read = compileRead(condition.attribute)
  const positive = [...setTests(condition), ...textTests(condition), ...numberTests(condition)]
  const tests = [...positive, ...negativeTests(condition)]
  const ofAbsent = positive.length === 0
  const [only] = tests
  const test: Test = tests.length === 1 && only ? only : (value) => tests.every((each) => each(value))
  return (facts) => {
    const value = read(facts)
    return value === undefined ? ofAbsent : test(value)
  }
}

/** Names were checked by the schema: a plain attribute, or `query.x`, `cookie.x`, `claim.x`, `utm.x`. */
function compileRead(attribute: string): (facts: VisitorFacts) => string | undefined {
  const dot = attribute.indexOf('.')
  const name = attribute.slice(dot + 1)
  switch (attribute.slice(0, Math.max(dot, 0))) {
    case 'query':
      return (facts) => facts.query(name)
    case 'utm':
      return (facts) => facts.query(`utm_${name}`)
    case 'cookie':
      return (facts) => facts.cookie(name)
    case 'claim':
      return (facts) => facts.claim(name)
    default:
      return (facts) => String(facts[attribute as PlainAttribute])
  }
}

function setTests(condition: Condition): Test[] {
  const tests: Test[] = []
  if (condition.in) tests.push(isOneOf(condition.in))
  if (condition.equals !== undefined) tests.push(isOneOf([condition.equals]))
  return tests
}

function negativeTests(condition: Condition): Test[] {
  const { notIn = [], notEquals } = condition
  const refused = isOneOf(notEquals === undefined ? notIn : [...notIn, notEquals])
  return condition.notIn || notEquals !== undefined ? [(value) => !refused(value)] : []
}

function textTests({ contains, startsWith, endsWith, matches }: Condition): Test[] {
  const tests: Test[] = []
  if (contains !== undefined) tests.push((value) => value.includes(contains))
  if (startsWith !== undefined) tests.push((value) => value.startsWith(startsWith))
  if (endsWith !== undefined) tests.push((value) => value.endsWith(endsWith))
  if (matches !== undefined) {
    const pattern = new RegExp(matches)
    tests.push((value) => pattern.test(value.slice(0, MAX_MATCHED_LENGTH)))
  }
  return tests
}

function numberTests({ version, ...bounds }: Condition): Test[] {
  const tests = boundTests(bounds, (value, bound) => (value === '' ? Number.NaN : Number(value) - bound))
  return version ? [...tests, ...boundTests(version, compareVersions)] : tests
}

/** `difference` is NaN when the two cannot be compared, which satisfies no bound. */
function boundTests<B>(
  bounds: { readonly [K in keyof VersionBounds]?: B },
  difference: (value: string, bound: B) => number,
): Test[] {
  const { eq, gt, gte, lt, lte } = bounds
  const tests: Test[] = []
  if (eq !== undefined) tests.push((value) => difference(value, eq) === 0)
  if (gt !== undefined) tests.push((value) => difference(value, gt) > 0)
  if (gte !== undefined) tests.push((value) => difference(value, gte) >= 0)
  if (lt !== undefined) tests.push((value) => difference(value, lt) < 0)
  if (lte !== undefined) tests.push((value) => difference(value, lte) <= 0)
  return tests
}

function isOneOf(values: readonly (string | number | boolean)[]): Test {
  const wanted = new Set(values.map(String))
  return (value) => wanted.has(value)
}
