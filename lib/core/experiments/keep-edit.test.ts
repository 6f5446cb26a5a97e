import { expect, test } from 'vitest'
import { keepEdit } from './keep-edit.ts'

const STAMP = { version: 8, at: '2026-12-01T10:00:00.000Z' }
const LIVE = { experiments: { schema: 1, version: 7, experiments: [] }, content: { 'a/1/b': {} } }
const GOALS = { schema: 1, goals: [{ key: 'news', kind: 'page', path: '/news' }] }

test('an edit is kept as it stands, under a version of ours', () => {
  const { experiments, content } = LIVE
  expect(keepEdit({ ...LIVE, goals: GOALS }, STAMP)).toEqual({
    ok: true,
    documents: {
      experiments: { ...experiments, version: 8, updatedAt: STAMP.at },
      content,
      goals: GOALS,
    },
  })
})

test.each([
  ['experiments', { ...LIVE, experiments: 'broken' }, /^/],
  ['content', { ...LIVE, content: ['by hand'] }, /^\/content$/],
  ['goals', { ...LIVE, goals: { schema: 1, goals: [{ key: 'news', kind: 'none' }] } }, /^\/goals\/0/],
])('broken %s are not kept, and told with their place', (_, live, pointer) => {
  expect(keepEdit(live, STAMP)).toMatchObject({
    ok: false,
    code: 'invalid',
    faults: [{ pointer: expect.stringMatching(pointer) }],
  })
})
