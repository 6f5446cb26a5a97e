import { describe, expect, test } from 'vitest'
import type { Assignment } from '../experiments/assign.ts'
import { compile } from '../experiments/compile.ts'
import { parseExperiments } from '../experiments/document.ts'
import { exposedIn } from './exposed-in.ts'

const variants = [
  { key: 'control', ratio: 0.5 },
  { key: 'bold', ratio: 0.5 },
]
const compiled = compile(
  parseExperiments({
    schema: 1,
    experiments: [
      { id: 'hero', status: 'running', slot: 'home.hero', seed: 'a', revision: 2, variants },
      { id: 'offer', status: 'running', slot: 'home.offer', seed: 'b', revision: 1, variants },
    ],
  }).document,
)
const assignments: readonly Assignment[] = [
  { experiment: 'hero', variant: 'bold', included: true, reason: 'sticky' },
  { experiment: 'offer', variant: 'control', included: true, reason: 'bucketed' },
]
const CODE = 'us_1~hero_2_bold~offer_1_control_1_0'
const HERO = { experiment: 'hero', variant: 'bold' }
const OFFER = { experiment: 'offer', variant: 'control' }

describe('exposedIn', () => {
  test('a page that shows the visitor their own variants exposes them to all, or to the one that is named', () => {
    expect(exposedIn({ code: CODE }, assignments, compiled)).toEqual([HERO, OFFER])
    expect(exposedIn({ code: CODE, name: 'home.offer' }, assignments, compiled)).toEqual([OFFER])
    expect(exposedIn({ code: CODE, name: 'hero' }, assignments, compiled)).toEqual([HERO])
  })

  test.each([
    ['no code', {}],
    ['a code that does not decode', { code: 'hero_2_bold' }],
    ['another variant than their own', { code: 'us_1~hero_2_control_1_0' }],
    ['another revision of the content', { code: 'us_1~hero_1_bold' }],
    ['an unknown experiment', { code: 'us_1~gone_1_bold' }],
    ['a slot without an experiment', { code: 'us_1~home.hero_1_0' }],
    ['a name that is not on the page', { code: CODE, name: 'product.promise' }],
  ])('%s exposes to nothing', (_, claim) => {
    expect(exposedIn(claim, assignments, compiled)).toEqual([])
  })

  test('a variant that a person chose, or that the visitor only sees because they are left out, never counts', () => {
    for (const change of [
      { reason: 'override' },
      { reason: 'forced' },
      { reason: 'holdout', included: false },
    ] as const)
      expect(
        exposedIn({ code: 'us_1~hero_2_bold' }, [{ ...assignments[0], ...change } as Assignment], compiled),
      ).toEqual([])
  })
})
