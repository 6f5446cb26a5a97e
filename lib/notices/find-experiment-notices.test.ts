import { expect, test } from 'vitest'
import { findExperimentNotices, type Observed } from './find-experiment-notices.ts'

const ratioText = 'Visitors did not come in the planned ratios.'

function observed(results: Partial<Observed['results']> = {}, seed = 's1'): Observed {
  return {
    name: 'Hero copy',
    seed,
    results: {
      experiment: 'hero-copy',
      days: 9,
      health: [],
      guardrails: [],
      vitals: [],
      verdict: { decision: 'keep-running', reasons: [] },
      ...results,
    },
  }
}

test('an experiment that goes on has nothing to tell', () => {
  expect(findExperimentNotices(observed())).toEqual([])
})

test('a verdict is told once for its run, its words and its variant', () => {
  const verdict = {
    decision: 'ship',
    variant: 'bold',
    reasons: [{ code: 'better', text: 'Better by 4 %.' }],
  } as const
  const [notice] = findExperimentNotices(observed({ verdict: { ...verdict, reasons: [...verdict.reasons] } }))
  expect(notice).toMatchObject({
    kind: 'verdict',
    title: 'Hero copy: bold is better',
    detail: 'Better by 4 %.',
  })
  const again = findExperimentNotices(observed({ verdict: { ...verdict, reasons: [] } }, 's2'))
  expect(again[0]?.occasion).not.toBe(notice?.occasion)
})

test('a goal that gets worse and must not is told of in its direction', () => {
  const guard = (direction: 'higher' | 'lower') =>
    ({
      goal: 'refund-asked',
      direction,
      variants: [{ key: 'bold', isHarmed: true }],
    }) as unknown as Observed['results']['guardrails'][number]
  const titlesOf = (direction: 'higher' | 'lower') =>
    findExperimentNotices(observed({ guardrails: [guard(direction)] })).map(({ title }) => title)
  expect(titlesOf('lower')).toEqual(['Hero copy: bold brings more refund asked'])
  expect(titlesOf('higher')).toEqual(['Hero copy: bold brings fewer refund asked'])
})

test('a mismatch of ratios, a harmed vital and a test without end are told of', () => {
  const kinds = findExperimentNotices(
    observed({
      days: 61,
      health: [{ code: 'sample-ratio', level: 'error', value: 0, text: ratioText }],
      vitals: [
        {
          metric: 'LCP',
          variants: [{ key: 'bold', isHarmed: true }],
        } as unknown as Observed['results']['vitals'][number],
      ],
    }),
  ).map(({ kind }) => kind)
  expect(kinds).toEqual(['sample-ratio', 'guardrail', 'stale-configuration'])
})
