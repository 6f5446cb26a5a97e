import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPreview } from './format-preview.ts'
import { parsePreview } from './parse-preview.ts'
import { EMPTY_PREVIEW, type Preview } from './preview.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const anyPreview: fc.Arbitrary<Preview> = fc.record({
  mode: fc.constantFrom('frame' as const, 'share' as const),
  expiresAtSeconds: fc.integer({ min: 0, max: 2 ** 40 }),
  choices: fc.array(fc.tuple(id, id)).map((entries) => new Map(entries)),
  flags: fc.array(fc.tuple(id, fc.boolean())).map((entries) => new Map(entries)),
  market: fc.option(id),
  country: fc.option(fc.stringMatching(/^[A-Z]{2}$/)),
  device: fc.option(fc.constantFrom('mobile' as const, 'tablet' as const, 'desktop' as const)),
  language: fc.option(id),
  drafts: fc.boolean(),
  rule: fc.option(id),
  tag: fc.option(id),
})

describe('a preview as text', () => {
  test('is read as it was written, and stands in an address and in a cookie as it is', () => {
    fc.assert(
      fc.property(anyPreview, (preview) => {
        const text = formatPreview(preview)
        expect(parsePreview(text)).toEqual(preview)
        expect(text).toMatch(/^[\w.~-]*$/)
        expect(encodeURIComponent(text)).toBe(text)
      }),
    )
  })

  test('reads for a person too', () => {
    const choices = new Map([['hero-copy', 'bold']])
    const preview = { ...EMPTY_PREVIEW, mode: 'share', expiresAtSeconds: 36, choices, market: 'eu' } as const
    expect(formatPreview(preview)).toBe('s_10~e.hero-copy_bold~m.eu')
  })

  test('of an older link, which names no country, is read still', () => {
    expect(parsePreview('s_10~e.hero-copy_bold~m.eu~d.mobile')).toEqual({
      ...EMPTY_PREVIEW,
      mode: 'share',
      expiresAtSeconds: 36,
      choices: new Map([['hero-copy', 'bold']]),
      market: 'eu',
      device: 'mobile',
    })
  })

  test('names a country in two letters more than its part', () => {
    const preview = { ...EMPTY_PREVIEW, mode: 'share', expiresAtSeconds: 36, country: 'DE' } as const
    expect(formatPreview(preview)).toBe('s_10~c.de')
  })

  test.each(['', 's', 's_', 'x_10', 's_10~', 's_10~hero', 's_10~e.A_b', 's_10~e.a_b_c', 's_10~m.e u'])(
    '"%s" is none',
    (text) => {
      expect(parsePreview(text)).toBeNull()
    },
  )
})
