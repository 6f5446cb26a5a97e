import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith, NEXT } from './builders.ts'
import { parseExperiments } from './document.ts'
import { putRatios } from './put-ratios.ts'

const live = liveWith(
  [experimentWith({ id: 'other' }), experimentWith({ owner: 'Ada' }), { id: 'broken' }],
  { note: 'by hand' },
  { 'hero-copy/1/bold': { en: {} } },
)
const refusal = (ratios: Readonly<Record<string, number>>, id = 'hero-copy', documents = live) =>
  putRatios(id, ratios)(documents, NEXT)

describe('putRatios', () => {
  test('changes the ratios, the version and its time, opens an epoch, and touches nothing else', () => {
    const changed = {
      ...experimentWith({ owner: 'Ada' }),
      variants: [
        { key: 'control', ratio: 0.2 },
        { key: 'bold', ratio: 0.8 },
      ],
      epoch: 2,
    }
    expect(edited(putRatios('hero-copy', { control: 0.2, bold: 0.8 }), live)).toEqual({
      experiments: {
        ...(live.experiments as object),
        version: 2,
        updatedAt: NEXT.at,
        experiments: [experimentWith({ id: 'other' }), changed, { id: 'broken' }],
      },
      content: live.content,
    })
  })

  test('the ratios that are live open no epoch', () => {
    const { experiments } = edited(putRatios('hero-copy', { control: 0.5, bold: 0.5 }), live)
    expect(experiments.experiments).toEqual((live.experiments as { experiments: unknown }).experiments)
  })

  test.each([
    ['not-found', '', 'nowhere', { control: 0.5, bold: 0.5 }],
    ['not-found', '', 'broken', { control: 0.5, bold: 0.5 }],
    ['invalid', '/ratios/bold', 'hero-copy', { control: 1 }],
    ['invalid', '/ratios/it~1alic', 'hero-copy', { control: 0.5, bold: 0.5, 'it/alic': 0.5 }],
    ['invalid', '/ratios/italic', 'hero-copy', { control: 0.5, bold: 0.5, italic: 0 }],
    ['invalid', '/ratios', 'hero-copy', { control: 0.5, bold: 0.6 }],
    ['invalid', '/ratios/control', 'hero-copy', { control: -0.5, bold: 1.5 }],
    ['invalid', '/ratios/control', 'hero-copy', { control: Number.NaN, bold: 1 }],
  ])('refuses with %s at %s', (code, pointer, id, ratios) => {
    const faults = expect.arrayContaining([expect.objectContaining({ pointer })])
    expect(refusal(ratios as Record<string, number>, id)).toMatchObject({ ok: false, code, faults })
  })

  test('refuses what has ended, and documents that are none', () => {
    const ratios = { control: 0.2, bold: 0.8 }
    expect(refusal(ratios, 'hero-copy', liveWith([experimentWith({ status: 'ended' })]))).toMatchObject({
      code: 'wrong-state',
    })
    for (const experiments of [null, undefined, 1, [], {}])
      expect(refusal(ratios, 'hero-copy', { experiments, content: {} })).toMatchObject({
        code: 'invalid',
        faults: [{ pointer: '' }],
      })
  })

  test('what it gives has the ratios asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const ratios = { control: thousandths / 1000, bold: 1 - thousandths / 1000 }
        const { document } = parseExperiments(edited(putRatios('hero-copy', ratios), live).experiments)
        const changed = document.experiments.find(({ id }) => id === 'hero-copy')
        expect(Object.fromEntries(changed?.variants.map(({ key, ratio }) => [key, ratio]) ?? [])).toEqual(
          ratios,
        )
      }),
    )
  })
})
