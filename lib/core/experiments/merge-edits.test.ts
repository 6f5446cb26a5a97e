import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeEdits } from './merge-edits.ts'

const base = {
  name: 'Hero',
  goals: ['purchase'],
  content: { bold: { en: { headline: 'A', text: 'T' }, de: { headline: 'B', text: 'U' } } },
}
const draft = fc.record({
  name: fc.string({ maxLength: 2 }),
  goals: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  content: fc.dictionary(fc.constantFrom('x', 'y'), fc.record({ en: fc.string({ maxLength: 1 }) })),
})

describe('two edits of one draft', () => {
  test('both stay when they are of different fields', () => {
    const mine = { ...base, name: 'Mine' }
    const theirs = {
      ...base,
      content: { bold: { ...base.content.bold, de: { headline: 'Neu', text: 'U' } } },
    }
    expect(mergeEdits(base, mine, theirs)).toEqual({ merged: { ...theirs, name: 'Mine' }, conflicts: [] })
  })

  test('of one field are both told, and theirs stays until somebody chooses', () => {
    const mine = { ...base, name: 'Mine' }
    const theirs = { ...base, name: 'Theirs' }
    expect(mergeEdits(base, mine, theirs)).toEqual({
      merged: theirs,
      conflicts: [{ pointer: '/name', mine: 'Mine', theirs: 'Theirs' }],
    })
  })

  test('of one language meet in the one field that both changed', () => {
    const withHeadline = (headline: string) => ({ content: { bold: { en: { headline, text: 'T' } } } })
    const { conflicts } = mergeEdits(withHeadline('A'), withHeadline('M'), withHeadline('T'))
    expect(conflicts.map(({ pointer }) => pointer)).toEqual(['/content/bold/en/headline'])
  })

  test('never take half an audience from each', () => {
    const of = (audience: object) => ({ audience })
    const mine = of({ attribute: 'country', in: ['DE'] })
    const theirs = of({ all: [] })
    expect(mergeEdits(of({}), mine, theirs).conflicts.map(({ pointer }) => pointer)).toEqual(['/audience'])
  })

  test('lose no change of either: each is in the merged draft or in a conflict', () => {
    fc.assert(
      fc.property(draft, draft, draft, (before, mine, theirs) => {
        const { merged, conflicts } = mergeEdits(before, mine, theirs)
        const swapped = mergeEdits(before, theirs, mine)
        expect(swapped.conflicts.length).toBe(conflicts.length)
        if (conflicts.length === 0) expect(swapped.merged).toEqual(merged)
        const told = JSON.stringify([merged, conflicts])
        if (mine.name !== before.name) expect(told).toContain(JSON.stringify(mine.name))
        if (theirs.name !== before.name) expect(told).toContain(JSON.stringify(theirs.name))
      }),
    )
  })
})
