import { expect, test } from 'vitest'
import { restorePieces } from './restore-pieces.ts'

const before = {
  experiments: {
    version: 1,
    holdout: { coverage: 0.1, seed: 'h' },
    slots: { 'home.hero': { revision: 1 } },
    experiments: [{ id: 'a', coverage: 1 }, { id: 'b' }],
    flags: [{ key: 'x', enabled: true }],
  },
  content: { 'home.hero/1/0': { en: 'old' }, 'a/1/bold': { en: 'bold' } },
}
const live = {
  experiments: {
    version: 1,
    note: 'by hand',
    slots: { 'home.hero': { revision: 9 }, 'home.offer': { revision: 2 } },
    experiments: [{ id: 'c' }, 'broken', { id: 'a', coverage: 0.2 }],
    flags: [{ key: 'x', enabled: false }],
  },
  content: { 'home.hero/1/0': { en: 'new' }, 'b/1/x': {} },
}

test('pieces are as they were before, whatever was done to them, and all else stays as it is', () => {
  const subjects = [
    'experiments/a',
    'experiments/b',
    'experiments/c',
    'slots/home.hero',
    'slots/home.offer',
    'holdout',
  ]
  expect(restorePieces(live, before, subjects)).toEqual({
    experiments: {
      version: 1,
      note: 'by hand',
      holdout: { coverage: 0.1, seed: 'h' },
      slots: { 'home.hero': { revision: 1 } },
      experiments: ['broken', { id: 'a', coverage: 1 }, { id: 'b' }],
      flags: [{ key: 'x', enabled: false }],
    },
    content: live.content,
  })
})

test('contents go by their whole key, and flags by theirs', () => {
  const subjects = ['content/home.hero/1/0', 'content/a/1/bold', 'content/b/1/x', 'flags/x']
  const { experiments, content } = restorePieces(live, before, subjects)
  expect(content).toEqual(before.content)
  expect(experiments).toEqual({ ...live.experiments, flags: before.experiments.flags })
})

test('changes nothing that it was given, and survives documents that are none', () => {
  const copy = structuredClone(live)
  restorePieces(live, before, ['experiments/a', 'content/a/1/bold'])
  expect(live).toEqual(copy)
  for (const experiments of [null, 'text', [], undefined])
    expect(() =>
      restorePieces({ experiments, content: experiments }, before, ['experiments/a', 'holdout']),
    ).not.toThrow()
})

test('a key that names no own member restores nothing', () => {
  const { experiments } = restorePieces(live, before, ['slots/__proto__', 'constructor'])
  expect(JSON.stringify(experiments)).toBe(JSON.stringify(live.experiments))
})
