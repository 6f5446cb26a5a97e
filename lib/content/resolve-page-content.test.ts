import { describe, expect, test } from 'vitest'
import { seedDocuments } from '#content/seed/documents'
import { homeHero } from '#content/slots/home-hero'
import { resolvePageContent } from './resolve-page-content.ts'

const BOLD = 'eu_1~hero-copy_1_bold~home.offer_1_0'
const CONTROL = 'us_1~hero-copy_1_control_1_1~offer-wording_1_control_1_0'

describe('resolvePageContent', () => {
  test('a treatment shows the content of its experiment, in the language of the page', () => {
    const page = resolvePageContent(seedDocuments, '/', BOLD, 'de')
    expect(page).toMatchObject({
      resolved: true,
      market: { key: 'eu', currency: 'EUR', consent: 'required' },
    })
    expect(page.contents['home.hero'].headline).toBe('Lass es im Regen stehen')
  })
  test('a control shows the slot’s own content for the rule that matched', () => {
    expect(resolvePageContent(seedDocuments, '/', CONTROL, 'en').contents['home.hero']).toEqual(
      homeHero.defaults.en,
    )
    const german = CONTROL.replace('control_1_1', 'control_1_0')
    expect(resolvePageContent(seedDocuments, '/', german, 'en').contents['home.hero'].headline).toBe(
      'Made for the coast',
    )
  })
  test.each([
    ['an older revision', BOLD.replace('hero-copy_1', 'hero-copy_7')],
    ['an experiment that ended', BOLD.replace('hero-copy', 'gone')],
    ['another path’s code', 'eu_1'],
    ['nonsense', '../%00'],
    ['an object’s own words', '__proto__'],
  ])('%s shows the defaults and says so', (_, code) => {
    const page = resolvePageContent(seedDocuments, '/', code, 'en')
    expect(page.resolved).toBe(false)
    expect(page.contents['home.hero']).toEqual(homeHero.defaults.en)
  })
  test('content that its schema refuses gives way to the default of that slot only', () => {
    const content = { ...(seedDocuments.content as object), 'hero-copy/1/bold': { en: { headline: 7 } } }
    const page = resolvePageContent({ ...seedDocuments, content }, '/', BOLD, 'en')
    expect(page.resolved).toBe(false)
    expect(page.contents['home.hero']).toEqual(homeHero.defaults.en)
    expect(page.market.key).toBe('eu')
  })
  test('a language without content is shown in English', () => {
    const hero = (seedDocuments.content as Record<string, { en: unknown }>)['hero-copy/1/bold']
    const content = { ...(seedDocuments.content as object), 'hero-copy/1/bold': { en: hero?.en } }
    const page = resolvePageContent({ ...seedDocuments, content }, '/', BOLD, 'de')
    expect(page.contents['home.hero'].headline).toBe('Leave it in the rain')
    expect(page.resolved).toBe(true)
  })
  test('broken documents never throw', () => {
    for (const broken of [null, 'x', [], { schema: 2 }, { schema: 1, slots: 7, markets: [] }]) {
      const page = resolvePageContent(
        { experiments: broken, content: broken, markets: broken },
        '/',
        BOLD,
        'en',
      )
      expect(page.contents['home.hero']).toEqual(homeHero.defaults.en)
    }
  })
})
