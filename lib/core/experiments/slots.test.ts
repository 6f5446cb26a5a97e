import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { compiledWith, experimentWith, factsWith, optionsWith, visitors } from './builders.ts'
import { describeSlot, experimentsOn, resolveRule, winnerOn } from './slots.ts'

const germans = { attribute: 'country', in: ['DE'] }
const telephones = { attribute: 'device', in: ['mobile'] }
const slots = { 'home.hero': { revision: 7, rules: [{ audience: germans }, { audience: telephones }, {}] } }

describe('resolveRule', () => {
  const compiled = compiledWith([], { slots })

  test('takes the first rule that matches, and the last for everybody else', () => {
    const ruleFor = (changes: object) => resolveRule(compiled, 'home.hero', factsWith(changes))
    expect(ruleFor({})).toEqual({ revision: 7, rule: 0 })
    expect(ruleFor({ country: 'FR' })).toEqual({ revision: 7, rule: 1 })
    expect(ruleFor({ country: 'FR', device: 'desktop' })).toEqual({ revision: 7, rule: 2 })
  })

  test('names the declared default where the document has nothing', () => {
    expect(resolveRule(compiled, 'home.offer', factsWith())).toEqual({ revision: 0, rule: 0 })
    expect(describeSlot(compiled, 'home.offer')).toEqual({ revision: 0, rules: 1 })
    expect(describeSlot(compiled, 'home.hero')).toEqual({ revision: 7, rules: 3 })
  })
})

describe('experiments on a slot', () => {
  test('are those that may run, in the document’s order', () => {
    const compiled = compiledWith([
      experimentWith({ id: 'c', status: 'paused' }),
      experimentWith({ id: 'b', status: 'scheduled' }),
      experimentWith({ id: 'a', requires: { experiment: 'd', variants: ['bold'] } }),
      experimentWith({ id: 'd' }),
      experimentWith({ id: 'e', slot: 'home.offer' }),
    ])
    expect(experimentsOn(compiled, 'home.hero').map(({ id }) => id)).toEqual(['b', 'a', 'd'])
    expect(experimentsOn(compiled, 'nowhere.at-all')).toEqual([])
  })
})

describe('winnerOn', () => {
  const winnerFor = (experiments: readonly Readonly<Record<string, unknown>>[], visitor = 'visitor-1') => {
    const compiled = compiledWith(experiments)
    const assignments = assign(compiled, factsWith({ visitor }), optionsWith())
    return winnerOn(compiled, 'home.hero', assignments)?.experiment.id ?? null
  }

  test('is the first in the document that includes the visitor: a newcomer takes nobody away', () => {
    expect(winnerFor([experimentWith({ id: 'b' }), experimentWith({ id: 'a' })])).toBe('b')
    expect(winnerFor([experimentWith({ id: 'b', coverage: 0 }), experimentWith({ id: 'a' })])).toBe('a')
    expect(winnerFor([experimentWith({ id: 'a', status: 'paused' })])).toBeNull()
  })

  test('is the one experiment of an exclusion group that has the visitor', () => {
    const experiments = [
      experimentWith({ id: 'a', group: { id: 'page', range: [0, 0.5] } }),
      experimentWith({ id: 'b', group: { id: 'page', range: [0.5, 1] } }),
    ]
    const winners = new Set(visitors(50).map((visitor) => winnerFor(experiments, visitor)))
    expect(winners).toEqual(new Set(['a', 'b']))
  })
})
