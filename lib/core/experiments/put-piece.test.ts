import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith, NEXT } from './builders.ts'
import type { LiveDocuments } from './edit.ts'
import { type Piece, putPiece } from './put-piece.ts'

const dach = { attribute: 'country', in: ['DE', 'AT', 'CH'] } as const
const audience = { ...dach, in: [...dach.in] }
const live = liveWith(
  [experimentWith({ audience: { segment: 'dach' } }), experimentWith({ id: 'other', slot: 'a.b' })],
  {
    note: 'by hand',
    segments: { dach, unused: {} },
    groups: { page: { holdout: { coverage: 0.1, seed: 'g' } }, broken: 1 },
    slots: { 'home.hero': { revision: 7, note: 'mine', rules: [{}] }, 'a.b': { revision: 3, rules: [{}] } },
    flags: [{ key: 'a', enabled: false, owner: 'Ada' }, { key: 'broken' }],
    holdout: { coverage: 0.1, seed: 'h' },
  },
  { 'home.hero/7/0': { en: 'Old' }, 'a.b/3/0': { en: 'B' }, note: 'by hand' },
)
type Raw = Readonly<Record<string, unknown>>
const put = (piece: Piece, documents: LiveDocuments = live) => edited(putPiece(piece), documents)
const refused = (piece: Piece, documents: LiveDocuments = live) => putPiece(piece)(documents, NEXT)
const epochs = ({ experiments }: ReturnType<typeof put>) =>
  (experiments.experiments as readonly Raw[]).map(({ epoch = 1 }) => epoch)

/** Members of the document that an edit may change besides what it is about. */
const others = ({ version: _, updatedAt: __, experiments: ___, ...rest }: Raw) => rest

describe('putPiece', () => {
  test('a slot gets its rules under a new revision, their content with them, and nothing is left of the old', () => {
    const rules = [{ audience, content: { en: 'German' } }, { content: { en: 'New' } }]
    const after = put({ kind: 'slot', name: 'home.hero', value: { rules } })
    expect(others(after.experiments)).toEqual({
      ...others(live.experiments as Raw),
      slots: {
        'home.hero': { revision: 8, note: 'mine', rules: [{ audience }, {}] },
        'a.b': { revision: 3, rules: [{}] },
      },
    })
    expect(after.content).toEqual({
      'home.hero/8/0': { en: 'German' },
      'home.hero/8/1': { en: 'New' },
      'a.b/3/0': { en: 'B' },
      note: 'by hand',
    })
    expect(epochs(after)).toEqual([2, 1])
  })

  test('a slot that shows what it showed keeps its revision: only who sees it changes', () => {
    const before = put({
      kind: 'slot',
      name: 'home.hero',
      value: { rules: [{ audience, content: { en: 'German' } }, { content: { en: 'New' } }] },
    })
    const french = { attribute: 'country', in: ['FR'] }
    const rules = [{ audience: french, content: { en: 'German' } }, { content: { en: 'New' } }]
    const after = put({ kind: 'slot', name: 'home.hero', value: { rules } }, before)
    expect(after.experiments.slots).toMatchObject({
      'home.hero': { revision: 8, rules: [{ audience: french }, {}] },
    })
    expect(after.content).toEqual(before.content)
    expect(epochs(after)).toEqual([3, 1])
  })

  test('a slot that was not there begins at the version; taken out, it leaves nothing', () => {
    const added = put({ kind: 'slot', name: 'x.y', value: { rules: [{ content: { en: 'X' } }] } })
    expect(added.experiments.slots).toMatchObject({ 'x.y': { revision: NEXT.version, rules: [{}] } })
    const removed = put({ kind: 'slot', name: 'x.y', value: null }, added)
    expect(others(removed.experiments)).toEqual(others(live.experiments as Raw))
    expect(removed.content).toEqual(live.content)
  })

  test('a slot without a rule for everybody is refused, by its place in the value', () => {
    expect(
      refused({ kind: 'slot', name: 'home.hero', value: { rules: [{ audience, content: {} }] } }),
    ).toMatchObject({
      code: 'invalid',
      faults: [{ pointer: '/rules' }],
    })
  })

  test('a flag changes in its place and keeps what is not ours; a new one comes last', () => {
    const flag = { enabled: true, coverage: 1, seed: 's' }
    expect(put({ kind: 'flag', name: 'a', value: flag }).experiments.flags).toEqual([
      { key: 'a', enabled: true, seed: 's', owner: 'Ada' },
      { key: 'broken' },
    ])
    const added = put({ kind: 'flag', name: 'b', value: { enabled: true, coverage: 0.5, audience } })
    expect(added.experiments.flags).toEqual([
      { key: 'a', enabled: false, owner: 'Ada' },
      { key: 'broken' },
      { key: 'b', enabled: true, coverage: 0.5, audience },
    ])
    expect(put({ kind: 'flag', name: 'broken', value: null }).experiments.flags).toHaveLength(1)
    const twice = liveWith([], {
      flags: [
        { key: 'a', enabled: false },
        { key: 'b', enabled: true },
        { key: 'a', enabled: true },
      ],
    })
    expect(put({ kind: 'flag', name: 'a', value: null }, twice).experiments.flags).toEqual([
      { key: 'b', enabled: true },
    ])
    expect(refused({ kind: 'flag', name: 'a', value: { enabled: true, coverage: 2 } })).toMatchObject({
      faults: [{ pointer: '/coverage' }],
    })
  })

  test('a segment changes the audience of experiments that refer to it, which opens an epoch', () => {
    const after = put({ kind: 'segment', name: 'dach', value: { attribute: 'country', in: ['DE'] } })
    expect(after.experiments.segments).toEqual({ dach: { attribute: 'country', in: ['DE'] }, unused: {} })
    expect(epochs(after)).toEqual([2, 1])
    const inAnotherOrder = { attribute: 'country', in: ['CH', 'DE', 'AT'] }
    expect(epochs(put({ kind: 'segment', name: 'dach', value: inAnotherOrder }))).toEqual([1, 1])
  })

  test('a segment that something refers to stays; one that nothing does goes', () => {
    expect(refused({ kind: 'segment', name: 'dach', value: null })).toMatchObject({
      code: 'invalid',
      faults: [{ pointer: '', message: expect.stringContaining('experiments/hero-copy') }],
    })
    expect(put({ kind: 'segment', name: 'unused', value: null }).experiments.segments).toEqual({ dach })
  })

  test('a group and the holdout change what they say, and open an epoch for whom they concern', () => {
    const holdout = { coverage: 0.2, seed: 'n' }
    const after = put({ kind: 'group', name: 'page', value: { holdout } })
    expect(after.experiments.groups).toEqual({ page: { holdout }, broken: 1 })
    expect(epochs(after)).toEqual([1, 1])
    expect(put({ kind: 'holdout', value: holdout }).experiments.holdout).toEqual(holdout)
    expect(epochs(put({ kind: 'holdout', value: holdout }))).toEqual([2, 2])
    expect(put({ kind: 'holdout', value: null }).experiments).not.toHaveProperty('holdout')
    const grouped = liveWith([experimentWith({ group: { id: 'page', range: [0, 1] } })])
    expect(epochs(put({ kind: 'group', name: 'page', value: { holdout } }, grouped))).toEqual([2])
  })

  test.each<Piece>([
    { kind: 'slot', name: 'no.slot', value: null },
    { kind: 'flag', name: 'no-flag', value: null },
    { kind: 'segment', name: 'no-segment', value: null },
    { kind: 'group', name: 'no-group', value: null },
  ])('what is not there cannot be taken out: $kind', (piece) => {
    expect(refused(piece)).toMatchObject({ code: 'not-found' })
    expect(refused({ kind: 'holdout', value: null }, liveWith([]))).toMatchObject({ code: 'not-found' })
  })

  test.each<Piece>([
    { kind: 'slot', name: 'plain', value: { rules: [{ content: {} }] } },
    { kind: 'segment', name: '__proto__', value: {} },
    { kind: 'group', name: 'No', value: { holdout: { coverage: 0, seed: 's' } } },
    { kind: 'flag', name: '', value: { enabled: true, coverage: 1 } },
  ])('a name that is none is refused: $name', (piece) => {
    expect(refused(piece)).toMatchObject({ code: 'invalid' })
  })

  test('what is not of its kind in the live document is not written over', () => {
    const odd = liveWith([], { flags: {}, segments: [], slots: 'x' })
    const pieces: readonly Piece[] = [
      { kind: 'flag', name: 'a', value: { enabled: true, coverage: 1 } },
      { kind: 'segment', name: 'a', value: {} },
      { kind: 'slot', name: 'a.b', value: { rules: [{ content: {} }] } },
    ]
    for (const piece of pieces)
      expect(refused(piece, odd)).toMatchObject({ code: 'invalid', faults: [{ pointer: '' }] })
  })
})
