import { expect, test } from 'vitest'
import { findEarlierRule } from './find-earlier-rule.ts'

const content = {}
const rules = [
  { id: 'coast', audience: { segment: 'coast' }, content },
  { id: 'phones', audience: { attribute: 'device', in: ['mobile'] }, content },
  { id: 'everybody', content },
]
const site = { segments: [{ name: 'coast', audience: { attribute: 'country', in: ['DE'] } }], path: '/' }
const look = { rule: 'everybody', market: 'eu', country: 'FR', language: 'en', device: 'desktop' }

test('the first rule above that takes the visitor is named, also by a segment', () => {
  expect(findEarlierRule(rules, { ...look, country: 'DE', device: 'mobile' }, site)).toBe(1)
  expect(findEarlierRule(rules, { ...look, device: 'mobile' }, site)).toBe(2)
})

test('none is where the rule itself comes first, and none for what is live', () => {
  expect(findEarlierRule(rules, look, site)).toBeNull()
  expect(findEarlierRule(rules, { ...look, rule: 'coast', country: 'DE' }, site)).toBeNull()
  expect(findEarlierRule(rules, { ...look, rule: '', country: 'DE' }, site)).toBeNull()
})
