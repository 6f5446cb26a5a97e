import type { Condition, VersionBounds } from './audience.ts'
import { compareVersions, parseVersion, type Version } from './compare-versions.ts'
import { compileRead } from './compile-read.ts'
import type { AudienceScope, Predicate } from './facts.ts'

/** Longer values are cut before a regular expression sees them. */
const MAX_MATCHED_LENGTH = 256

/** Up to so many values are compared one by one, which for short lists is faster than to hash the value. */
const SHORT_LIST = 8

type Test = (value: string) => boolean

/**
 * One attribute and its operators, all of which must hold. A value that is absent (no such query parameter, cookie
 * or claim) satisfies `notIn` and `notEquals` and nothing else.
 */
export function compileCondition(condition: Condition, scope: Pick<AudienceScope, 'isHeldOut'>): Predicate {
  const read = compileRead(condition.attribute, scope)
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
  const tests: Test[] = boundTests(bounds, (value, bound: number) =>
    value === '' ? Number.NaN : Number(value) - bound,
  )
  return version ? [...tests, versionTest(version)] : tests
}

/** Bounds are read once. A text that is no version lies within no bound, and no text within a bound that is none. */
function versionTest(bounds: VersionBounds): Test {
  const parsed = Object.entries(bounds).map(([operator, text]) => [operator, parseVersion(text)] as const)
  const tests = boundTests<Version, Version | null>(Object.fromEntries(parsed), (value, bound) =>
    bound === null ? Number.NaN : compareVersions(value, bound),
  )
  return (text) => {
    const value = parseVersion(text)
    return value !== null && tests.every((test) => test(value))
  }
}

/** `difference` is NaN when the two cannot be compared, which satisfies no bound. */
function boundTests<V = string, B = number>(
  bounds: { readonly [K in keyof VersionBounds]?: B },
  difference: (value: V, bound: B) => number,
): ((value: V) => boolean)[] {
  const { eq, gt, gte, lt, lte } = bounds
  const tests: ((value: V) => boolean)[] = []
  if (eq !== undefined) tests.push((value) => difference(value, eq) === 0)
  if (gt !== undefined) tests.push((value) => difference(value, gt) > 0)
  if (gte !== undefined) tests.push((value) => difference(value, gte) >= 0)
  if (lt !== undefined) tests.push((value) => difference(value, lt) < 0)
  if (lte !== undefined) tests.push((value) => difference(value, lte) <= 0)
  return tests
}

function isOneOf(values: readonly (string | number | boolean)[]): Test {
  const texts = values.map(String)
  const [only] = texts
  if (texts.length === 1) return (value) => value === only
  if (texts.length <= SHORT_LIST) return (value) => texts.includes(value)
  const wanted = new Set(texts)
  return (value) => wanted.has(value)
}
