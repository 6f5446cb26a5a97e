import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { seedDocuments } from '#content/seed/documents'
import { slotsOn } from '#content/slot-places'
import { slots } from '#content/slots'
import { parseMarkets } from '#lib/core/access/markets'
import { decodeCode } from '#lib/core/experiments/code'
import { codesOf } from '#lib/core/experiments/codes-of'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { LANGUAGES } from '#lib/core/shop/language'
import { type PageContent, resolvePageContent } from './resolve-page-content.ts'

const compiled = compile(parseExperiments(seedDocuments.experiments).document)
const markets = parseMarkets(seedDocuments.markets).markets.list
const pathAndCode = fc
  .constantFrom('/', '/products/keel-mug', '/cart')
  .chain((path) =>
    fc.tuple(fc.constant(path), fc.constantFrom(...codesOf(compiled, slotsOn(path), markets).codes)),
  )
const language = fc.constantFrom(...LANGUAGES)

/** A code with a piece cut out, put in, or both. */
const tampered = fc
  .tuple(pathAndCode, fc.nat(), fc.nat({ max: 12 }), fc.string({ maxLength: 12, unit: 'grapheme-ascii' }))
  .map(([[path, code], at, length, text]) => {
    const start = at % (code.length + 1)
    return [path, code.slice(0, start) + text + code.slice(start + length)] as const
  })

function experimentsIn(code: string): readonly string[] {
  const parts = decodeCode(code)?.parts ?? []
  return parts.flatMap((part) =>
    part.kind === 'slot' ? [] : [`${part.experiment} ${part.revision} ${part.variant}`],
  )
}

function expectShowable({ contents }: PageContent): void {
  for (const slot of Object.values(slots))
    expect(v.safeParse(slot.schema, contents[slot.name]).success, slot.name).toBe(true)
}

describe('a page', () => {
  test('of a code that somebody changed has content that fits in every slot, and counts nobody as exposed to what it does not show', () => {
    fc.assert(
      fc.property(tampered, language, ([path, code], lang) => {
        const page = resolvePageContent(seedDocuments, path, code, lang)
        expectShowable(page)
        const isOfThePath = resolvePageContent(seedDocuments, path, page.shownCode, lang)
        expect(isOfThePath).toEqual({ ...page, resolved: true })
        if (page.resolved) expect(page.shownCode).toBe(code)
        for (const experiment of experimentsIn(page.shownCode))
          expect(experimentsIn(code)).toContain(experiment)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of a code whose experiment has gone, paused or moved on shows that slot’s own content, the other slots as named', () => {
    const [hero, ...others] = parseExperiments(seedDocuments.experiments).document.experiments
    const changes = [
      [],
      [{ ...hero, status: 'paused' }],
      [{ ...hero, status: 'ended' }],
      [{ ...hero, revision: 2 }],
    ]
    const code = 'us_1~hero-copy_1_bold~offer-wording_1_free-shipping'
    const before = resolvePageContent(seedDocuments, '/', code, 'en')
    for (const changed of changes) {
      const experiments = { ...(seedDocuments.experiments as object), experiments: [...changed, ...others] }
      const page = resolvePageContent({ ...seedDocuments, experiments }, '/', code, 'en')
      expect(page.resolved).toBe(false)
      expect(page.shownCode).toBe('us_1~home.hero_1_1~offer-wording_1_free-shipping')
      expect(page.contents['home.hero']).toEqual(slots['home.hero'].defaults.en)
      expect(page.contents['home.offer']).toEqual(before.contents['home.offer'])
    }
  })

  test('of a treatment whose content is missing or does not fit is counted for no variant', () => {
    const code = 'us_1~hero-copy_1_bold~home.offer_1_0'
    for (const broken of [undefined, null, {}, { en: 7 }]) {
      const content = { ...(seedDocuments.content as object), 'hero-copy/1/bold': broken }
      const page = resolvePageContent({ ...seedDocuments, content }, '/', code, 'en')
      expect(page.shownCode).toBe('us_1~home.hero_1_1~home.offer_1_0')
    }
  })
})
