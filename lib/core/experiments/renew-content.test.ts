import { expect, test } from 'vitest'
import { experimentWith, liveWith } from './builders.ts'
import { findRewrittenKeys } from './find-rewritten-keys.ts'
import { renewContent } from './renew-content.ts'

const pieces = [experimentWith({ revision: 3, owner: 'Ada' }), { id: 'broken' }, experimentWith({ id: 'b' })]
const members = { note: 1, slots: { 'home.hero': { revision: 2, rules: [{}] }, 'a.b': { rules: [{}] } } }
const content = {
  'hero-copy/3/bold': { en: 'Bold' },
  'hero-copy/9/bold': 'left behind',
  'home.hero/2/0': { en: 'Hero' },
  'a.b/1/0': {},
  'b/1/bold': {},
  note: 'by hand',
}
const live = liveWith(pieces, members, content)
const rewritten = (changes: Readonly<Record<string, unknown>>) => ({
  ...live,
  content: { ...content, ...changes },
})

test('a key is rewritten when it is shown before and after, with something else in it', () => {
  const found = (changes: Parameters<typeof rewritten>[0]) => [...findRewrittenKeys(live, rewritten(changes))]
  expect(found({})).toEqual([])
  expect(found({ 'hero-copy/3/bold': { en: 'By hand' }, 'hero-copy/9/bold': 'new', note: 'new' })).toEqual([
    'hero-copy/3/bold',
  ])
  expect(found({ 'home.hero/2/0': undefined })).toEqual(['home.hero/2/0'])
  const moved = liveWith([experimentWith({ revision: 4 })], {}, { 'hero-copy/4/bold': {} })
  expect([...findRewrittenKeys(live, moved)]).toEqual([])
})

test('what shows a rewritten key moves to a revision of its own, with all its content; all else stays', () => {
  const after = rewritten({ 'hero-copy/3/bold': { en: 'By hand' } })
  expect(renewContent(after, findRewrittenKeys(live, after), 9)).toEqual({
    experiments: {
      ...(live.experiments as object),
      experiments: [{ ...pieces[0], revision: 9 }, pieces[1], pieces[2]],
    },
    content: {
      'hero-copy/9/bold': { en: 'By hand' },
      'home.hero/2/0': { en: 'Hero' },
      'a.b/1/0': {},
      'b/1/bold': {},
      note: 'by hand',
    },
  })
})

test('slots move as experiments do, and a revision never falls', () => {
  const after = rewritten({ 'home.hero/2/0': {}, 'a.b/1/0': { en: 'New' } })
  const renewed = renewContent(after, findRewrittenKeys(live, after), 2)
  expect(renewed.experiments).toMatchObject({
    slots: { 'home.hero': { revision: 3 }, 'a.b': { revision: 2 } },
  })
  expect(renewed.content).toMatchObject({ 'home.hero/3/0': {}, 'a.b/2/0': { en: 'New' } })
})

test('documents that show none of the keys are left as they are, whatever they are', () => {
  const keys = new Set(['hero-copy/2/bold', 'gone/1/a', 'not a key'])
  expect(renewContent(live, keys, 9)).toBe(live)
  for (const experiments of [null, undefined, 'x', [], {}]) {
    const documents = { experiments, content: experiments }
    expect(renewContent(documents, new Set(['hero-copy/3/bold']), 9)).toBe(documents)
  }
})
