import { expect, test } from 'vitest'
import { assign } from './assign.ts'
import { documentWith, experimentWith, factsWith, optionsWith, variantsWith } from './builders.ts'
import { compile } from './compile.ts'
import { parseExperiments } from './document.ts'
import { explainSlot } from './explain-slot.ts'

const SLOTS = {
  'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['FR'] } }, {}] },
}

function explained(
  experiments: readonly Readonly<Record<string, unknown>>[],
  slots: object = SLOTS,
  members: object = {},
) {
  const { document } = parseExperiments(documentWith(experiments, { slots, ...members }))
  const compiled = compile(document)
  const facts = factsWith()
  return explainSlot('home.hero', document, compiled, assign(compiled, facts, optionsWith()), facts)
}

test('without an experiment a slot shows the first rule that matches, and says why those before it did not', () => {
  const { sentence, contentKey, rules } = explained([])
  expect([sentence, contentKey]).toEqual(['Shows its rule 2', 'home.hero/7/1'])
  expect(rules.map(({ outcome, text }) => [outcome, text])).toEqual([
    ['did-not-match', 'Needs country FR, was DE'],
    ['matched', 'For everybody else'],
  ])
})

test('a treatment hides the rules; a control shows one of them', () => {
  const treated = explained([experimentWith({ variants: variantsWith(0, 1), revision: 3 })])
  expect([treated.sentence, treated.contentKey]).toEqual(['Shows v1 of hero-copy', 'hero-copy/3/v1'])
  expect(treated.rules.map(({ outcome }) => outcome)).toEqual(['not-asked', 'not-asked'])
  const control = explained([experimentWith({ variants: variantsWith(1, 0) })])
  expect([control.sentence, control.contentKey]).toEqual([
    'Shows its rule 2, as the control of hero-copy',
    'home.hero/7/1',
  ])
})

test('of two experiments on one slot the first is seen, and the other is named', () => {
  const all = { variants: variantsWith(0, 1) }
  const { experiment, unseen } = explained([
    experimentWith({ id: 'second', ...all }),
    experimentWith({ id: 'first', ...all }),
  ])
  expect([experiment, unseen]).toEqual(['second', ['first']])
})

test('a slot that nobody has filled shows what is declared in code', () => {
  expect(explained([], {})).toMatchObject({ sentence: 'Shows its default', contentKey: null, rules: [] })
})

test('a rule for the held-out is told by whether the visitor is held out, as the experiments decide it', () => {
  const slots = {
    'home.hero': { revision: 7, rules: [{ audience: { attribute: 'heldOut', in: [true] } }, {}] },
  }
  const holding = (coverage: number) => explained([], slots, { holdout: { coverage, seed: 'h' } })
  expect(holding(1).contentKey).toBe('home.hero/7/0')
  expect(holding(1).rules[0]).toMatchObject({
    outcome: 'matched',
    audience: { text: 'held-out visitor yes', was: 'yes', holds: true },
  })
  expect(holding(0).contentKey).toBe('home.hero/7/1')
  expect(holding(0).rules[0]?.text).toBe('Needs held-out visitor yes, was no')
})
