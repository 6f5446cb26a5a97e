import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Audience } from './audience.ts'
import { type RuleGroups, toAudience, toRuleGroups } from './audience-rules.ts'

const rule = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('country', 'device', 'language', 'utm.campaign'),
    operator: fc.constantFrom('in' as const, 'notIn' as const),
    values: fc.uniqueArray(fc.constantFrom('DE', 'AT', 'mobile'), { minLength: 1 }),
  }),
  fc.record({
    attribute: fc.constant('path'),
    operator: fc.constantFrom('contains' as const, 'startsWith' as const),
    values: fc.constant(['/products']),
  }),
  fc.constant({ attribute: 'hour', operator: 'gte' as const, values: ['8'] }),
  fc.constant({ attribute: 'returning', operator: 'in' as const, values: ['true'] }),
  fc.constant({ attribute: 'segment', operator: 'in' as const, values: ['dach'] }),
)
const groups = fc.array(fc.array(rule, { minLength: 1, maxLength: 3 }), { maxLength: 3 })

test('what the builder makes is a valid audience, and reads back as it was built', () => {
  fc.assert(
    fc.property(groups, (built: RuleGroups) => {
      const audience = toAudience(built)
      expect(v.is(Audience, audience ?? {})).toBe(true)
      expect(toRuleGroups(audience)).toEqual(built)
    }),
  )
})

test('a rule without a value does not narrow the audience', () => {
  expect(toAudience([[{ attribute: 'country', operator: 'in', values: [] }]])).toBeUndefined()
})

test.each([
  { none: [{ attribute: 'country', in: ['DE'] }] },
  { attribute: 'path', startsWith: '/a', contains: 'b' },
  { all: [{ any: [{ all: [{ segment: 'x' }] }] }] },
  { attribute: 'browser', matches: 'Fire.*' },
])('%j says more than the builder can: it is not taken apart', (audience) => {
  expect(toRuleGroups(audience)).toBeNull()
})
