import { describe, expect, test } from 'vitest'
import { addRule, findRuleFaults, moveRule, putBack } from './edit-rules.ts'

const germany = { id: 'germany', audience: { attribute: 'country', in: ['DE'] }, content: {} }
const phones = { id: 'phones', audience: { attribute: 'device', in: ['mobile'] }, content: {} }
const everybody = { id: 'everybody', content: { en: { headline: 'Hello' } } }
const rules = [germany, phones, everybody]
const order = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('the order of rules', () => {
  test('changes by one place at a time', () => {
    expect(order(moveRule(rules, 'phones', -1))).toEqual(['phones', 'germany', 'everybody'])
    expect(order(moveRule(rules, 'germany', 1))).toEqual(['phones', 'germany', 'everybody'])
  })

  test('never puts a rule above the first place or under that for everybody, which never moves', () => {
    expect(moveRule(rules, 'germany', -1)).toBe(rules)
    expect(moveRule(rules, 'phones', 1)).toBe(rules)
    expect(moveRule(rules, 'everybody', -1)).toBe(rules)
    expect(moveRule(rules, 'gone', 1)).toBe(rules)
  })
})

test('a new rule comes above that for everybody, and begins with what it shows', () => {
  const added = addRule(rules, 'new')
  expect(order(added)).toEqual(['germany', 'phones', 'new', 'everybody'])
  expect(added[2]?.content).toEqual(everybody.content)
})

test('a removed rule comes back once, to its place, and above that for everybody when others are gone', () => {
  const without = rules.filter((rule) => rule !== phones)
  expect(order(putBack(without, phones, 1))).toEqual(order(rules))
  expect(putBack(rules, phones, 1)).toBe(rules)
  expect(order(putBack([everybody], phones, 1))).toEqual(['phones', 'everybody'])
})

describe('faults of rules', () => {
  test('are none where each is narrowed and the last takes everybody', () => {
    expect(findRuleFaults(rules).size).toBe(0)
  })

  test('name a rule that takes everybody too early, and those that nobody gets to', () => {
    const faults = findRuleFaults([germany, { ...phones, audience: {} }, everybody])
    expect([...faults.keys()]).toEqual(['phones', 'everybody'])
  })

  test('name a last rule that leaves visitors without any', () => {
    expect([...findRuleFaults([germany]).keys()]).toEqual(['germany'])
  })
})
