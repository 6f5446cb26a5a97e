import { describe, expect, test } from 'vitest'
import { seedDocuments } from '#content/seed/documents'
import { homeHero } from '#content/slots/home-hero'
import { homeOffer } from '#content/slots/home-offer'
import { resolvePageContent } from './resolve-page-content.ts'

const BOLD = 'eu_1~hero-copy_1_bold~home.offer_1_0'
const CONTROL = 'us_1~hero-copy_1_control_1_1~offer-wording_1_control_1_0'
/** The seed with a hero of its own: what is live is not the default. */
const withLiveHero = {
  ...seedDocuments,
  content: {
    ...(seedDocuments.content as object),
    'home.hero/1/1': { en: { ...homeHero.defaults.en, headline: 'Live' } },
  },
}

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
  ])('%s shows what the slot shows to everybody, and says so', (_, code) => {
    const page = resolvePageContent(withLiveHero, '/', code, 'en')
    expect(page.resolved).toBe(false)
    expect(page.contents['home.hero'].headline).toBe('Live')
  })
  test('one part that is unknown leaves the others, and the market, as they are', () => {
    const page = resolvePageContent(withLiveHero, '/', 'eu_1~hero-copy_1_bold~gone_1_bold', 'en')
    expect(page).toMatchObject({ resolved: false, market: { key: 'eu' } })
    expect(page.contents['home.hero'].headline).toBe('Leave it in the rain')
    expect(page.contents['home.offer']).toEqual(homeOffer.defaults.en)
  })
  test('a variant without content shows the slot’s own and counts as itself: an A/A test', () => {
    const { 'hero-copy/1/bold': _, ...content } = withLiveHero.content as Record<string, unknown>
    const page = resolvePageContent({ ...withLiveHero, content }, '/', BOLD, 'en')
    expect(page.contents['home.hero'].headline).toBe('Live')
    expect(page).toMatchObject({ shownCode: BOLD, resolved: false })
  })
  test('a market of an older revision is that market, but the page is not kept', () => {
    const page = resolvePageContent(seedDocuments, '/', BOLD.replace('eu_1', 'eu_0'), 'en')
    expect(page).toMatchObject({ resolved: false, market: { key: 'eu' } })
  })
  test('content that is missing or that its schema refuses gives way to the slot’s own, then to its default', () => {
    const broken = { 'hero-copy/1/bold': { en: { headline: 7 } } }
    const live = { ...(withLiveHero.content as object), ...broken }
    const page = resolvePageContent({ ...withLiveHero, content: live }, '/', BOLD, 'en')
    expect(page).toMatchObject({ resolved: false, market: { key: 'eu' } })
    expect(page.contents['home.hero'].headline).toBe('Live')
    const bare = resolvePageContent({ ...withLiveHero, content: broken }, '/', BOLD, 'en')
    expect(bare.contents['home.hero']).toEqual(homeHero.defaults.en)
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
