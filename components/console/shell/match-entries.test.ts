import { expect, test } from 'vitest'
import { matchEntries } from './match-entries.ts'

const ENTRIES = [
  { label: 'New experiment', words: 'create test' },
  { label: 'Experiments', words: 'tests list' },
  { label: 'Hero copy', words: 'hero-copy home.hero experiment' },
  { label: 'Settings', words: 'defaults' },
]
const labelsFor = (query: string) => matchEntries(ENTRIES, query).map(({ label }) => label)

test('what begins with the query comes first, other words last', () => {
  expect(labelsFor('exp')).toEqual(['Experiments', 'New experiment', 'Hero copy'])
})

test('every word must occur, in any order', () => {
  expect(labelsFor('copy hero')).toEqual(['Hero copy'])
  expect(labelsFor('hero settings')).toEqual([])
})

test('nothing asked for is everything', () => {
  expect(labelsFor('  ')).toHaveLength(ENTRIES.length)
})
