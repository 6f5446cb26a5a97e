import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyRatios } from './apply-ratios.ts'
import { documentWith, experimentWith } from './builders.ts'
import { parseExperiments } from './document.ts'

const AT = '2026-12-01T00:00:00Z'
const live = documentWith(
  [experimentWith({ id: 'other' }), experimentWith({ owner: 'Ada' }), { id: 'broken' }],
  { note: 'by hand' },
)
const apply = (ratios: Readonly<Record<string, number>>, id = 'hero-copy') =>
  applyRatios(live, id, ratios, AT)

describe('applyRatios', () => {
  test('changes the ratios, the version and its time, and nothing else', () => {
    const changed = {
      ...experimentWith({ owner: 'Ada' }),
      variants: [
        { key: 'control', ratio: 0.2 },
        { key: 'bold', ratio: 0.8 },
      ],
    }
    expect(apply({ control: 0.2, bold: 0.8 })).toEqual({
      ok: true,
      document: {
        ...live,
        version: 2,
        updatedAt: AT,
        experiments: [experimentWith({ id: 'other' }), changed, { id: 'broken' }],
      },
    })
  })

  test.each([
    ['unknown-experiment', 'nowhere', { control: 0.5, bold: 0.5 }],
    ['unknown-experiment', 'broken', { control: 0.5, bold: 0.5 }],
    ['other-variants', 'hero-copy', { control: 1 }],
    ['other-variants', 'hero-copy', { control: 0.5, italic: 0.5 }],
    ['other-variants', 'hero-copy', { control: 0.5, bold: 0.5, italic: 0 }],
    ['invalid-ratios', 'hero-copy', { control: 0.5, bold: 0.6 }],
    ['invalid-ratios', 'hero-copy', { control: -0.5, bold: 1.5 }],
    ['invalid-ratios', 'hero-copy', { control: Number.NaN, bold: 1 }],
  ])('refuses with %s', (error, id, ratios) => {
    expect(applyRatios(live, id, ratios as Record<string, number>, AT)).toEqual({ ok: false, error })
  })

  test('refuses a document that is none', () => {
    for (const value of [null, undefined, 1, [], {}])
      expect(applyRatios(value, 'hero-copy', { control: 0.5, bold: 0.5 }, AT)).toMatchObject({ ok: false })
  })

  test('does not change what it was given, and what it gives has the ratios asked for', () => {
    const before = structuredClone(live)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const ratios = { control: thousandths / 1000, bold: 1 - thousandths / 1000 }
        const result = apply(ratios)
        const { experiments } = parseExperiments(result.ok && result.document).document
        const changed = experiments.find(({ id }) => id === 'hero-copy')
        expect(Object.fromEntries(changed?.variants.map(({ key, ratio }) => [key, ratio]) ?? [])).toEqual(
          ratios,
        )
        expect(live).toEqual(before)
      }),
    )
  })
})
