import { describe, expect, test } from 'vitest'
import type { EditedRule } from './edited-rule.ts'
import { keepMine, matchRules, mergeRules, ORDER } from './merge-rules.ts'

const text = (headline: string, button = 'Shop') => ({ en: { headline, button } })
const germany: EditedRule = {
  id: 'g',
  audience: { attribute: 'country', in: ['DE'] },
  content: text('Hallo'),
}
const phones: EditedRule = {
  id: 'p',
  audience: { attribute: 'device', in: ['mobile'] },
  content: text('Hi'),
}
const everybody: EditedRule = { id: 'e', content: text('Hello') }
const base = [germany, phones, everybody]
const ids = (rules: readonly EditedRule[]) => rules.map(({ id }) => id)

describe('rules that somebody published', () => {
  const bare = ({ id: _, ...rule }: EditedRule) => rule
  test('keep their ids through a move, a change of words and a change of audience', () => {
    const theirs = [
      { ...bare(phones), content: text('Moin') },
      { ...bare(germany), audience: { attribute: 'country', in: ['DE', 'AT'] } },
      bare(everybody),
    ]
    expect(ids(matchRules(base, theirs, 7))).toEqual(['p', 'g', 'e'])
  })

  test('get an id of their own where they came from none', () => {
    const japan = { audience: { attribute: 'country', in: ['JP'] }, content: text('Konnichiwa') }
    expect(ids(matchRules(base, [japan, ...base.map(bare)], 7))).toEqual(['v7-0', 'g', 'p', 'e'])
  })
})

describe('both change the rules', () => {
  test('of different fields both remain', () => {
    const mine = [{ ...germany, content: text('Servus') }, phones, everybody]
    const theirs = [{ ...germany, content: text('Hallo', 'Kaufen') }, phones, everybody]
    const { rules, conflicts } = mergeRules(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(rules[0]?.content).toEqual(text('Servus', 'Kaufen'))
  })

  test('of one field theirs stands, mine waits, and can be kept', () => {
    const mine = [{ ...germany, content: text('Servus') }, phones, everybody]
    const theirs = [{ ...germany, content: text('Moin') }, phones, everybody]
    const { rules, conflicts } = mergeRules(base, mine, theirs)
    expect(rules[0]?.content).toEqual(text('Moin'))
    expect(conflicts).toEqual([{ pointer: '/g/content/en/headline', mine: 'Servus', theirs: 'Moin' }])
    const [conflict] = conflicts
    expect(keepMine(rules, conflict as NonNullable<typeof conflict>)).toEqual(mine)
  })

  test('an audience is one field, for half of one and half of another is neither', () => {
    const mine = [{ ...germany, audience: { attribute: 'country', in: ['AT'] } }, phones, everybody]
    const theirs = [{ ...germany, audience: { attribute: 'city', in: ['DE'] } }, phones, everybody]
    expect(mergeRules(base, mine, theirs).conflicts).toEqual([
      {
        pointer: '/g/audience',
        mine: [{ attribute: 'country', in: ['AT'] }],
        theirs: [{ attribute: 'city', in: ['DE'] }],
      },
    ])
  })

  test('a rule of mine comes beside theirs, above that for everybody', () => {
    const own = { id: 'new', audience: { attribute: 'os', in: ['iOS'] }, content: text('Apple') }
    const their = { id: 'v7-0', audience: { attribute: 'os', in: ['Android'] }, content: text('Robot') }
    const { rules, conflicts } = mergeRules(
      base,
      [germany, phones, own, everybody],
      [their, germany, phones, everybody],
    )
    expect(conflicts).toEqual([])
    expect(ids(rules).toSorted()).toEqual(['e', 'g', 'new', 'p', 'v7-0'])
    expect(ids(rules).at(-1)).toBe('e')
  })

  test('a rule that they took out and I changed is asked about, and comes back whole', () => {
    const mine = [{ ...germany, content: text('Servus') }, phones, everybody]
    const { rules, conflicts } = mergeRules(base, mine, [phones, everybody])
    expect(ids(rules)).toEqual(['p', 'e'])
    const [conflict] = conflicts
    expect(conflict).toMatchObject({ pointer: '/g', theirs: undefined })
    const kept = keepMine(rules, conflict as NonNullable<typeof conflict>)
    expect(kept.find(({ id }) => id === 'g')).toEqual(mine[0])
  })

  test('two orders are a conflict, one is none', () => {
    const third = { id: 't', audience: { attribute: 'os', in: ['iOS'] }, content: text('Apple') }
    const three = [germany, phones, third, everybody]
    const mine = [phones, germany, third, everybody]
    expect(ids(mergeRules(three, mine, three).rules)).toEqual(ids(mine))
    expect(ids(mergeRules(three, three, mine).rules)).toEqual(ids(mine))
    const theirs = [germany, third, phones, everybody]
    const { rules, conflicts } = mergeRules(three, mine, theirs)
    expect(ids(rules)).toEqual(ids(theirs))
    expect(conflicts).toEqual([{ pointer: ORDER, mine: ids(mine), theirs: ids(theirs) }])
    const [conflict] = conflicts
    expect(ids(keepMine(rules, conflict as NonNullable<typeof conflict>))).toEqual(ids(mine))
  })
})
