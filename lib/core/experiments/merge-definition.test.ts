import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftDefinition } from './draft.ts'
import { mergeDefinition } from './merge-definition.ts'

const halves = (ratio: number) => [
  { key: 'control', ratio },
  { key: 'bold', ratio: 1 - ratio },
]
const germans = (): DraftDefinition => ({
  ...BASE,
  coverage: 0.4,
  audience: { attribute: 'country', in: ['DE'] },
})
const BASE: DraftDefinition = {
  slot: 'home.hero',
  seed: 's1',
  variants: halves(0.5),
  content: { bold: { en: 'A' } },
}

test('what the draft left as it was follows, and what both changed stays the draft’s', () => {
  const theirs = { ...BASE, coverage: 0.4, variants: halves(0.4) }
  const ours = { ...BASE, name: 'Mine', variants: halves(0.3) }
  expect(mergeDefinition(BASE, theirs, ours)).toEqual({ ...ours, coverage: 0.4 })
})

test('what is left out is what it stands for: no change of it is a change', () => {
  const ours: DraftDefinition = { ...BASE, coverage: 1, audience: {}, content: {} }
  const { content: _, ...changed } = germans()
  expect(mergeDefinition(BASE, germans(), ours)).toMatchObject(changed)
  expect(mergeDefinition(germans(), BASE, germans())).toEqual(BASE)
})

test('a draft that names no seed and no content goes on without them', () => {
  const { seed: _, content: __, ...ours } = BASE
  expect(mergeDefinition(BASE, { ...BASE, seed: 's2', content: { bold: { en: 'B' } } }, ours)).toEqual(ours)
})

test('where nothing is different live, any draft stays as it is; a draft as it was becomes what is live', () => {
  const definitions = fc.record(
    { coverage: fc.constantFrom(0.1, 0.5, 1), variants: fc.constantFrom(halves(0.5), halves(0.2)) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(definitions, definitions, (one, other) => {
      const [a, b] = [{ ...BASE, ...one } as DraftDefinition, { ...BASE, ...other } as DraftDefinition]
      expect(mergeDefinition(a, a, b)).toEqual(b)
      const whole = (definition: DraftDefinition) => ({ coverage: 1, ...definition })
      expect(whole(mergeDefinition(a, b, a))).toEqual(whole(b))
    }),
  )
})
