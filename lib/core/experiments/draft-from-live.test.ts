import * as v from 'valibot'
import { expect, test } from 'vitest'
import { documentWith, experimentWith, NEXT } from './builders.ts'
import { parseExperiments } from './document.ts'
import { Draft } from './draft.ts'
import { draftFromLive } from './draft-from-live.ts'

const parse = (changes: object) => {
  const raw = experimentWith(changes as Record<string, unknown>)
  return parseExperiments(documentWith([raw])).document.experiments[0]!
}

test('is the draft that nobody has edited: the live definition with the content of its treatments', () => {
  const content = { 'hero-copy/3/bold': { en: 'Bold' }, 'hero-copy/2/bold': { en: 'Old' } }
  const draft = draftFromLive(parse({ revision: 3, epoch: 2 }), content, NEXT.at)
  const signature = { by: { sub: 'edge-config', name: 'Edge Config' }, at: NEXT.at }
  expect(draft).toEqual({
    id: 'hero-copy',
    revision: 0,
    definition: {
      slot: 'home.hero',
      seed: 'hero-copy-1',
      variants: experimentWith().variants,
      content: { bold: { en: 'Bold' } },
    },
    created: signature,
    updated: signature,
    review: null,
  })
})

test('is a valid draft, whatever the experiment uses', () => {
  const whole = parse({
    hash: 1,
    coverage: 0.5,
    audience: { attribute: 'country', in: ['DE'] },
    group: { id: 'page', range: [0, 0.5] },
    forced: { 'visitor-1': 'bold' },
    schedule: { end: '2026-12-21T10:00:00+01:00' },
  })
  const draft = draftFromLive(whole, {}, NEXT.at)
  expect(v.parse(Draft, draft)).toEqual(draft)
  expect(draft.definition).toMatchObject({ hash: 1, coverage: 0.5, group: { id: 'page' } })
  expect(draft.definition).not.toHaveProperty('content')
})
