import type { Audience, Condition } from './audience.ts'
import { compileCondition } from './compile-condition.ts'
import type { AudienceScope, Predicate } from './facts.ts'

/** What an audience without any condition compiles to. */
export const everybody: Predicate = () => true
const nobody: Predicate = () => false

/**
 * An audience as a closure. A segment that the scope does not have has no members, so that a broken reference never
 * widens an audience.
 */
export function compileAudience(audience: Audience | undefined, scope: AudienceScope): Predicate {
  if (audience === undefined) return everybody
  const compileEach = (parts: readonly Audience[]) => parts.map((part) => compileAudience(part, scope))
  const tests = compileEach(audience.all ?? [])
  if (audience.any) tests.push(anyOf(compileEach(audience.any)))
  if (audience.none) tests.push(not(anyOf(compileEach(audience.none))))
  if (audience.segment !== undefined) tests.push(scope.segments.get(audience.segment) ?? nobody)
  if (hasCondition(audience)) tests.push(compileCondition(audience, scope))
  return allOf(tests)
}

function hasCondition(audience: Audience): audience is Audience & Condition {
  return audience.attribute !== undefined
}

function allOf(tests: readonly Predicate[]): Predicate {
  const [only = everybody] = tests
  if (tests.length < 2) return only
  return (facts) => {
    for (const test of tests) if (!test(facts)) return false
    return true
  }
}

function anyOf(tests: readonly Predicate[]): Predicate {
  const [only = nobody] = tests
  if (tests.length < 2) return only
  return (facts) => {
    for (const test of tests) if (test(facts)) return true
    return false
  }
}

function not(test: Predicate): Predicate {
  return (facts) => !test(facts)
}
