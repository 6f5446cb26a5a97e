import { describe, expect, test } from 'vitest'
import { documentWith, edited, experimentWith, liveWith, NEXT, variantsWith } from './builders.ts'
import { describeChanges } from './describe-changes.ts'
import { putBack } from './put-back.ts'

const earlier = {
  experiments: {
    ...documentWith([], { note: 'by hand' }),
    experiments: [experimentWith({ epoch: 2 }), { id: 'broken' }],
  },
  content: { 'a.b/1/0': {} },
}

describe('putBack', () => {
  test.each<[string, unknown, unknown]>([
    ['other experiments', liveWith([experimentWith({ id: 'new' })]).experiments, { 'new/1/bold': {} }],
    ['none', undefined, undefined],
    ['something that cannot be read', 'oops', []],
    ['a schema of the future', { schema: 2 }, {}],
  ])('restores earlier documents whole, broken pieces included, over %s', (_, experiments, content) => {
    const after = edited(putBack(earlier), { experiments, content }, { ...NEXT, version: 7 })
    const [hero, broken] = earlier.experiments.experiments
    expect(after).toEqual({
      experiments: {
        ...earlier.experiments,
        version: 7,
        updatedAt: NEXT.at,
        experiments: [{ ...hero, epoch: 7 }, broken],
      },
      content: earlier.content,
    })
    expect(describeChanges(earlier, after)).toMatchObject([{ pointer: '/experiments/0/epoch' }])
  })

  test('does not take epochs back: what changes for an experiment, or comes back, opens one of its version', () => {
    const at = (epoch: number, changes: object) => liveWith([experimentWith({ epoch, ...changes })])
    const stamp = { ...NEXT, version: 9 }
    const epochAfter = (live: ReturnType<typeof at>) =>
      edited(putBack(at(2, {})), live, stamp).experiments.experiments as readonly { epoch: number }[]
    expect(epochAfter(at(5, { variants: variantsWith(0.2, 0.8) }))).toMatchObject([{ epoch: 9 }])
    expect(epochAfter(at(5, {}))).toMatchObject([{ epoch: 5 }])
    expect(epochAfter(at(5, { seed: 'another' }))).toMatchObject([{ epoch: 9 }])
    expect(epochAfter(at(5, { status: 'ended' }))).toMatchObject([{ epoch: 9 }])
    expect(epochAfter(liveWith([]))).toMatchObject([{ epoch: 9 }])
  })

  test('refuses to put back what cannot be read', () => {
    for (const experiments of [undefined, null, 'x', [], {}, { schema: 2 }])
      expect(putBack({ experiments, content: {} })(earlier, NEXT)).toMatchObject({
        code: 'invalid',
        faults: [{ pointer: '' }],
      })
  })
})
