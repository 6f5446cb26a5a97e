import { describe, expect, test } from 'vitest'
import { goalsOfName, goalsOfPage, NO_GOALS, parseGoals, windowSecondsOf } from './goals.ts'

const document = {
  schema: 1,
  goals: [
    { key: 'checkout', kind: 'page', path: '/checkout/*', windowDays: 7 },
    { key: 'hero-clicked', kind: 'click', slot: 'home.hero' },
    { key: 'signup', kind: 'event' },
    { key: 'donation', kind: 'revenue', event: 'donated' },
    { key: 'purchase', kind: 'purchase' },
  ],
}

describe('parseGoals', () => {
  test('takes each kind, with two weeks unless another window is declared', () => {
    const { goals, faults } = parseGoals(document)
    expect(faults).toEqual([])
    expect(goals.list.map(({ key, windowDays }) => [key, windowDays])).toEqual([
      ['checkout', 7],
      ['hero-clicked', 14],
      ['signup', 14],
      ['donation', 14],
      ['purchase', 14],
    ])
    expect(windowSecondsOf('checkout', goals)).toBe(7 * 86_400)
    expect(windowSecondsOf('anything', NO_GOALS)).toBe(14 * 86_400)
  })

  test('drops only what is invalid and says where', () => {
    const { goals, faults } = parseGoals({
      schema: 1,
      goals: [document.goals[2], { key: 'x', kind: 'page' }, document.goals[2], { key: 'y', kind: 'magic' }],
    })
    expect(goals).toMatchObject({ isDeclared: true, list: [{ key: 'signup' }] })
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/goals/1/path', '/goals/3/kind', '/goals/2'])
  })

  test.each([[null], ['goals'], [{ schema: 2, goals: [] }], [{}]])('%j declares nothing', (value) => {
    const { goals, faults } = parseGoals(value)
    expect(goals).toBe(NO_GOALS)
    expect(faults).not.toEqual([])
  })

  test('an empty list declares nothing: it is what is left when the last goal was taken out', () => {
    const parsed = parseGoals({ schema: 1, goals: [] })
    expect(parsed).toEqual({ goals: { isDeclared: false, list: [] }, faults: [] })
    expect(parseGoals({ schema: 1, goals: [{ key: 'x', kind: 'magic' }] }).goals.isDeclared).toBe(true)
  })

  test('no document is no fault', () => {
    expect(parseGoals(undefined)).toEqual({ goals: NO_GOALS, faults: [] })
  })
})

test('a page reached, a slot clicked and an event are told apart; nothing that is sent is a purchase', () => {
  const { goals } = parseGoals(document)
  const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key)
  expect(keysOf(goalsOfPage('/checkout/done', goals))).toEqual(['checkout'])
  expect(keysOf(goalsOfPage('/checkout', goals))).toEqual([])
  expect(keysOf(goalsOfName('click:home.hero', goals))).toEqual(['hero-clicked'])
  expect(keysOf(goalsOfName('donated', goals))).toEqual(['donation'])
  expect(keysOf(goalsOfName('donation', goals))).toEqual([])
  expect(keysOf(goalsOfName('signup', goals))).toEqual(['signup'])
  expect(keysOf(goalsOfName('purchase', goals))).toEqual([])
})
