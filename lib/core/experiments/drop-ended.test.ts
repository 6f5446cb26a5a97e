import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith } from './builders.ts'
import { dropEnded } from './drop-ended.ts'

const ended = (id: string, changes: object = {}) => experimentWith({ id, status: 'ended', ...changes })
const requiring = (id: string, experiment: string, status = 'running') =>
  experimentWith({ id, status, requires: { experiment, variants: ['bold'] } })
const idsAfter = (experiments: readonly ReturnType<typeof ended>[], ids: readonly string[]) => {
  const list = edited(dropEnded(ids), liveWith(experiments)).experiments.experiments
  return (list as readonly { id: string }[]).map(({ id }) => id)
}

describe('dropEnded', () => {
  test('takes out what has ended, of those that it is asked for', () => {
    expect(idsAfter([ended('a'), ended('b'), experimentWith({ id: 'c' })], ['a', 'c', 'nowhere'])).toEqual([
      'b',
      'c',
    ])
  })

  test('keeps what another requires, however far, and drops both when both have ended', () => {
    expect(idsAfter([ended('a'), requiring('b', 'a')], ['a', 'b'])).toEqual(['a', 'b'])
    expect(idsAfter([ended('a'), requiring('b', 'a', 'ended')], ['a', 'b'])).toEqual([])
    const chain = [ended('a'), requiring('b', 'a', 'ended'), requiring('c', 'b')]
    expect(idsAfter(chain, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(idsAfter([ended('a'), { id: 'broken', requires: { experiment: 'a' } }], ['a'])).toContain('a')
  })

  test('a second of the same id goes too: it must not come to life', () => {
    expect(idsAfter([ended('a'), experimentWith({ id: 'a' }), experimentWith({ id: 'b' })], ['a'])).toEqual([
      'b',
    ])
  })

  test('takes out content that nothing refers to, and leaves that of broken pieces and of other forms', () => {
    const live = liveWith(
      [ended('a'), experimentWith({ id: 'b', revision: 3 }), { id: 'broken' }],
      { slots: { 'a.b': { revision: 2, rules: [{}] }, 'c.d': 'broken' } },
      {
        'a/1/bold': 1,
        'b/2/bold': 2,
        'b/3/bold': 3,
        'b/3/gone': 4,
        'a.b/2/0': 5,
        'a.b/2/1': 6,
        'c.d/1/0': 7,
        'broken/1/bold': 8,
        'by hand': 9,
      },
    )
    const { content } = edited(dropEnded(['a']), live)
    expect(Object.keys(content)).toEqual(['b/3/bold', 'a.b/2/0', 'c.d/1/0', 'broken/1/bold', 'by hand'])
  })

  test('when there is nothing to drop, nothing changes but the version', () => {
    const live = liveWith([experimentWith()], {}, { 'hero-copy/1/bold': {} })
    const after = edited(dropEnded(['hero-copy']), live)
    expect(after.experiments.experiments).toEqual([experimentWith()])
    expect(after.content).toEqual(live.content)
  })
})
