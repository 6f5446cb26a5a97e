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
  const germanPhone = { ...look, country: 'DE', device: 'mobile' }
  expect(findEarlierRule(rules, germanPhone, site)).toEqual({ place: 1, isCertain: true })
  expect(findEarlierRule(rules, { ...look, device: 'mobile' }, site)).toEqual({ place: 2, isCertain: true })
})

test('a rule that asks for what nobody chose is not certain, and gives way to one that is', () => {
  const strangers = { id: 'strangers', audience: { attribute: 'returning', equals: false }, content }
  const some = [strangers, ...rules]
  expect(findEarlierRule(some, look, site)).toEqual({ place: 1, isCertain: false })
  expect(findEarlierRule(some, { ...look, device: 'mobile' }, site)).toEqual({ place: 3, isCertain: true })
  const abroad = [{ id: 'abroad', audience: { attribute: 'country', notIn: ['DE'] }, content }, ...rules]
  expect(findEarlierRule(abroad, { ...look, country: '' }, site)).toEqual({ place: 1, isCertain: false })
})

test('none is where the rule itself comes first, and none for what is live', () => {
  expect(findEarlierRule(rules, look, site)).toBeNull()
  expect(findEarlierRule(rules, { ...look, rule: 'coast', country: 'DE' }, site)).toBeNull()
  expect(findEarlierRule(rules, { ...look, rule: '', country: 'DE' }, site)).toBeNull()
})
