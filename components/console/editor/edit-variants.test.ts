import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { DraftDefinition } from '#lib/core/experiments/draft'
import { HALVES } from '#lib/core/experiments/new-definition'
import { addVariant, removeVariant, renameVariant, sharesOf, withShares } from './edit-variants.ts'

const definition: DraftDefinition = {
  slot: 'home.hero',
  variants: HALVES,
  content: { 'variant-b': { en: { headline: 'B' } } },
  forced: { 'a-visitor': 'variant-b' },
}

describe('variants', () => {
  test('stay valid whatever is added and removed, with shares that sum to 100 %', () => {
    let edited = definition
    for (let count = 3; count <= 7; count++) {
      edited = addVariant(edited)
      expect(v.is(DraftDefinition, edited)).toBe(true)
      expect(edited.variants).toHaveLength(count)
      expect(sharesOf(edited).reduce((sum, share) => sum + share, 0)).toBe(1_000)
    }
    edited = removeVariant(edited, 'variant-d')
    expect(v.is(DraftDefinition, edited)).toBe(true)
    expect(edited.variants?.map(({ key }) => key)).not.toContain('variant-d')
    expect(
      addVariant(edited)
        .variants?.map(({ key }) => key)
        .at(-1),
    ).toBe('variant-h')
  })

  test('take their content and their forced visitors along when they go or are renamed', () => {
    expect(removeVariant(definition, 'variant-b')).toMatchObject({ content: {}, forced: {} })
    expect(renameVariant(definition, 'variant-b', 'bold')).toMatchObject({
      variants: [{ key: 'control' }, { key: 'bold', ratio: 0.5 }],
      content: { bold: { en: { headline: 'B' } } },
      forced: { 'a-visitor': 'bold' },
    })
  })

  test('keep their control, and never share a key', () => {
    expect(removeVariant(definition, 'control').variants?.[0]?.key).toBe('control')
    expect(renameVariant(definition, 'variant-b', 'control')).toBeNull()
    expect(renameVariant(definition, 'variant-b', 'Not a key')).toBeNull()
  })

  test('have the shares that they are given', () => {
    const { variants } = withShares(definition, [700, 300])
    expect(variants?.map(({ ratio }) => ratio)).toEqual([0.7, 0.3])
  })
})
