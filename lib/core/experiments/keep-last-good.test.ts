import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExperiments } from './document.ts'
import { keepLastGood } from './keep-last-good.ts'

const experiment = (id: string, changes: object = {}) => ({
  id,
  status: 'running',
  slot: `page.${id}`,
  seed: id,
  variants: [
    { key: 'control', ratio: 0.5 },
    { key: 'bold', ratio: 0.5 },
  ],
  ...changes,
})
const lastGood = {
  schema: 1,
  version: 7,
  slots: { 'page.a': { revision: 3, rules: [{}] } },
  experiments: [experiment('a'), experiment('b')],
}

function keep(raw: unknown) {
  return parseExperiments(keepLastGood(raw, parseExperiments(raw).document, lastGood)).document
}

describe('keepLastGood', () => {
  test('a broken experiment stays as it was, its neighbours and the version are the new ones', () => {
    const edited = {
      ...lastGood,
      version: 8,
      experiments: [experiment('a', { variants: [] }), experiment('b', { coverage: 0.5 })],
    }
    const { version, experiments } = keep(edited)
    expect(version).toBe(8)
    expect(experiments.map(({ id, coverage, variants }) => [id, coverage, variants.length])).toEqual([
      ['a', 1, 2],
      ['b', 0.5, 2],
    ])
  })

  test('a broken slot stays as it was', () => {
    expect(keep({ ...lastGood, slots: { 'page.a': { rules: 'none' } } }).slots['page.a']?.revision).toBe(3)
  })

  test('what was removed is gone, and what never was good is left out', () => {
    expect(keep({ ...lastGood, experiments: [experiment('a')] }).experiments).toHaveLength(1)
    expect(keep({ ...lastGood, experiments: [experiment('new', { slot: 1 })] }).experiments).toEqual([])
  })

  test('a list that is no list any more stays as it was', () => {
    expect(keep({ ...lastGood, experiments: 'oops' }).experiments).toHaveLength(2)
  })

  test('a document without a fault is kept as it is, whatever was before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (before) => {
        const { document } = parseExperiments(lastGood)
        expect(parseExperiments(keepLastGood(lastGood, document, before)).document).toEqual(document)
      }),
    )
  })
})
