import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankEntries } from './rank-entries.ts'

const entries = [
  { name: 'Keel Mug', about: 'Enamel mug with a weighted foot. A kettle is near.' },
  { name: 'Signal Kettle', about: 'Enamelled steel, 1.6 litres' },
  { name: 'Böenhut', about: 'Gewachste Baumwolle' },
  { name: '流木のまな板', about: 'オイル仕上げのトネリコ、パンにも魚にも' },
]
const namesFor = (query: string) => rankEntries(entries, query).map(({ name }) => name)

describe('rankEntries', () => {
  test('a name counts more than what is said about a thing', () => {
    expect(namesFor('kettle')).toEqual(['Signal Kettle', 'Keel Mug'])
  })
  test('every word must be found', () => {
    expect(namesFor('keel mug')).toEqual(['Keel Mug'])
    expect(namesFor('keel lantern')).toEqual([])
  })
  test('case, accents and the width of characters do not matter', () => {
    expect(namesFor('BOEN')).toEqual(['Böenhut'])
    expect(namesFor('ｍｕｇ')).toEqual(['Keel Mug'])
  })
  test('one slip of the finger is forgiven in a longer word of a name', () => {
    for (const slip of ['kettel', 'ketle', 'kettlle', 'kertle'])
      expect(namesFor(slip)).toEqual(['Signal Kettle'])
    expect(namesFor('mag')).toEqual([])
  })
  test('Japanese is found in the middle of a text, and its voiced sounds are not confused', () => {
    expect(namesFor('まな板')).toEqual(['流木のまな板'])
    expect(namesFor('トネリコ')).toEqual(['流木のまな板'])
    expect(namesFor('バン')).toEqual([])
  })
  test('nothing asked finds nothing, and no text makes it throw', () => {
    expect(namesFor(' – ')).toEqual([])
    fc.assert(fc.property(fc.string(), (query) => rankEntries(entries, query).length <= entries.length))
  })
  test('a thing is always found by its own name', () => {
    for (const entry of entries) expect(rankEntries(entries, entry.name)[0]).toBe(entry)
  })
})
