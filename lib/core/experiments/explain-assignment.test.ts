import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { documentWith, experimentWith, factsWith, optionsWith, variantsWith, visitors } from './builders.ts'
import { compile } from './compile.ts'
import { parseExperiments } from './document.ts'
import { explainAssignment } from './explain-assignment.ts'
import { anyLive } from './testing/arbitraries.ts'

type Raw = Readonly<Record<string, unknown>>

function explained(
  experiments: readonly Raw[],
  facts = factsWith(),
  changes: Raw = {},
  options = optionsWith(),
) {
  const { document } = parseExperiments(documentWith(experiments, changes))
  const compiled = compile(document)
  return assign(compiled, facts, options).map((assignment) => {
    const definition = document.experiments.find(({ id }) => id === assignment.experiment)
    const one = compiled.byId.get(assignment.experiment)
    if (!definition || !one) throw new Error(assignment.experiment)
    return explainAssignment({ definition, compiled: one, document, facts, options, assignment })
  })
}

function sentenceOf(changes: Raw, facts = factsWith(), rest: Raw = {}) {
  return explained([experimentWith(changes)], facts, rest)[0]?.sentence
}

describe('in words', () => {
  test('an audience says what it needs and what the visitor was', () => {
    const france = factsWith({ country: 'FR', device: 'desktop' })
    const audience = { attribute: 'country', in: ['DE'] }
    expect(sentenceOf({ audience }, france)).toBe('Not in the audience: needs country DE, was FR')
    const both = { all: [audience, { attribute: 'device', in: ['mobile', 'tablet'] }] }
    expect(sentenceOf({ audience: both }, france)).toBe(
      'Not in the audience: needs country DE, was FR; needs device mobile or tablet, was desktop',
    )
    expect(sentenceOf({ audience: { none: [{ attribute: 'country', in: ['FR'] }] } }, france)).toBe(
      'Not in the audience: must not be country FR',
    )
    const either = { any: [audience, { attribute: 'utm.source', equals: 'news' }] }
    expect(sentenceOf({ audience: either }, france)).toBe(
      'Not in the audience: needs one of: country DE, or campaign source news; was FR, without campaign source',
    )
    const segments = { dach: { attribute: 'country', in: ['DE', 'AT', 'CH'] } }
    expect(sentenceOf({ audience: { segment: 'dach' } }, france, { segments })).toBe(
      'Not in the audience: needs country DE, AT or CH, was FR',
    )
  })

  test('each other rule says why', () => {
    expect(sentenceOf({ status: 'paused' })).toBe('Paused: everybody gets the control')
    expect(sentenceOf({ schedule: { start: '2027-01-01T00:00:00Z' } })).toMatch(/^Not started yet/)
    expect(sentenceOf({ schedule: { end: '2026-01-01T00:00:00Z' } })).toMatch(/^Ended/)
    expect(sentenceOf({ forced: { 'visitor-1': 'bold' } })).toBe('This visitor always gets bold')
    expect(sentenceOf({}, factsWith(), { holdout: { coverage: 1, seed: 'h' } })).toMatch(/^In the holdout/)
    expect(sentenceOf({ group: { id: 'page', range: [0.9999, 1] } })).toMatch(
      /^In another experiment’s share/,
    )
    expect(sentenceOf({ coverage: 0 })).toBe('Not among the 0 % of the audience who take part')
    expect(sentenceOf({ variants: variantsWith(0, 1) })).toBe('Drawn into v1')
    const nav = experimentWith({ id: 'nav', status: 'paused', slot: 'home.offer' })
    const needs = experimentWith({ requires: { experiment: 'nav', variants: ['bold'] } })
    expect(explained([nav, needs])[1]?.sentence).toBe('Needs bold of nav, and did not get it')
  })
})

test('rules before the one that decided were passed, those after it were not asked', () => {
  const audience = { attribute: 'country', in: ['FR'] }
  const [one] = explained([experimentWith({ audience, forced: { x: 'bold' } })])
  expect(one?.steps.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ['status', 'passed'],
    ['forced', 'passed'],
    ['audience', 'decided'],
    ['coverage', 'not-asked'],
  ])
})

test('the bucket that is shown lies in the range of the variant that was drawn, and in no other', () => {
  for (const visitor of visitors(200)) {
    const [one] = explained(
      [experimentWith({ variants: variantsWith(0.2, 0.3, 0.5), coverage: 0.7 })],
      factsWith({ visitor }),
    )
    const { bucket = -1, ranges = [] } = one?.steps.at(-1) ?? {}
    const holding = ranges.filter(({ range: [from, to] }) => bucket >= from && bucket < to)
    expect(holding.map(({ name }) => name)).toEqual(one?.included ? [one.variant] : [])
  }
})

test('under any document the explanation is of what was decided, and its parts agree with it', () => {
  fc.assert(
    fc.property(anyLive, fc.constantFrom(...visitors(20)), ({ experiments }, visitor) => {
      const { document } = parseExperiments(experiments)
      const compiled = compile(document)
      const [facts, options] = [factsWith({ visitor }), optionsWith()]
      for (const assignment of assign(compiled, facts, options)) {
        const definition = document.experiments.find(({ id }) => id === assignment.experiment)
        const one = compiled.byId.get(assignment.experiment)
        if (!definition || !one) throw new Error(assignment.experiment)
        const { steps, sentence, ...rest } = explainAssignment({
          definition,
          compiled: one,
          document,
          facts,
          options,
          assignment,
        })
        expect(rest).toMatchObject(assignment)
        expect(sentence).not.toBe('')
        expect(steps.filter(({ outcome }) => outcome === 'decided')).toHaveLength(1)
        const audience = steps.find(({ rule }) => rule === 'audience')?.audience
        expect(audience?.holds ?? true).toBe(one.isInAudience(facts))
        const group = steps.find(({ rule }) => rule === 'group')
        const [range = [0, 1] as const] = group?.ranges?.map((entry) => entry.range) ?? []
        const at = group?.bucket ?? 0
        expect(at >= range[0] && at < range[1]).toBe(group === undefined || one.isInGroup(visitor))
      }
    }),
  )
})
