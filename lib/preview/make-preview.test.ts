import { describe, expect, test } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { markets } from '#content/seed/markets'
import type { Draft } from '#lib/core/experiments/draft'
import { snapshotWith } from '#lib/request/testing/context-with'
import { overlayDrafts, overlayRule } from './fetch-preview-content.ts'
import { makePreview } from './make-preview.ts'
import type { PreviewInput } from './preview-input.ts'
import type { Sources } from './read-sources.ts'

const NOW = Date.UTC(2026, 10, 21)
const SNAPSHOT = snapshotWith()
const by = { by: { sub: 'u', name: 'U' }, at: '2026-11-21T00:00:00Z' }
const hero = (headline: string) => ({ ...content['hero-copy/1/bold'].en, headline })

const draftOf = (id: string, definition: Partial<Draft['definition']>): Draft => ({
  id,
  revision: 1,
  definition: { slot: 'home.hero', ...definition },
  created: by,
  updated: by,
  review: null,
})
const variants = (...keys: string[]) => keys.map((key) => ({ key, ratio: 1 / keys.length }))
const newHero = draftOf('new-hero', {
  variants: variants('own', 'loud'),
  content: { loud: { en: hero('Loud'), de: { headline: '' } } },
})

function sourcesWith(drafts: readonly Draft[] = [], statuses: Record<string, string> = {}): Sources {
  const list = experiments.experiments.map((one) => ({ ...one, status: statuses[one.id] ?? one.status }))
  return {
    documents: { experiments: { ...experiments, experiments: list }, content, markets },
    drafts: new Map(drafts.map((draft) => [draft.id, draft])),
  }
}

function make(input: Partial<PreviewInput>, sources = sourcesWith()) {
  const made = makePreview({ path: '/', choices: {}, mode: 'share', ...input }, sources, SNAPSHOT, NOW)
  if (!made.ok) throw new Error(JSON.stringify(made.errors))
  return made
}

describe('makePreview', () => {
  test('of what is live shows no drafts, so that the page is the one that visitors get', () => {
    expect(make({ choices: { 'hero-copy': 'bold' } }).preview).toMatchObject({ drafts: false })
    expect(make({ choices: { 'hero-copy': 'control' } }).preview).toMatchObject({ drafts: false })
  })

  test.each(['paused', 'ended', 'scheduled'])(
    'of an experiment that is %s shows what is not live',
    (status) => {
      const sources = sourcesWith([], { 'hero-copy': status })
      expect(make({ choices: { 'hero-copy': 'bold' } }, sources).preview.drafts).toBe(true)
    },
  )

  test('of a draft that says what is live already shows no draft, of one that says more it does', () => {
    const same = draftOf('hero-copy', { content: { bold: content['hero-copy/1/bold'] } })
    expect(make({ choices: { 'hero-copy': 'bold' } }, sourcesWith([same])).preview.drafts).toBe(false)
    const edited = draftOf('hero-copy', { content: { bold: { en: hero('Louder') } } })
    expect(make({ choices: { 'hero-copy': 'bold' } }, sourcesWith([edited])).preview.drafts).toBe(true)
    const grown = draftOf('hero-copy', { variants: variants('control', 'bold', 'third') })
    expect(make({ choices: { 'hero-copy': 'third' } }, sourcesWith([grown])).preview.drafts).toBe(true)
  })

  test('of what was never live has what runs on its slot show its control', () => {
    const { preview } = make({ choices: { 'new-hero': 'loud' } }, sourcesWith([newHero]))
    expect([...preview.choices]).toEqual([
      ['hero-copy', 'control'],
      ['new-hero', 'loud'],
    ])
    const both = { 'new-hero': 'loud', 'hero-copy': 'bold' }
    expect(make({ choices: both }, sourcesWith([newHero])).preview.choices.get('hero-copy')).toBe('bold')
  })

  test('begins at the page in its language, and ends after three days or an hour unless told', () => {
    expect(make({ path: '/de/products' }).path).toBe('/de/products')
    expect(make({ path: '/products', language: 'de' }).path).toBe('/de/products')
    expect(make({}).preview.expiresAtSeconds).toBe(NOW / 1_000 + 72 * 3_600)
    expect(make({ mode: 'frame' }).preview.expiresAtSeconds).toBe(NOW / 1_000 + 3_600)
    expect(make({ expiresInHours: 0.5 }).preview.expiresAtSeconds).toBe(NOW / 1_000 + 1_800)
  })

  test('for a country leaves its market to it, and refuses a market that the country is not in', () => {
    expect(make({ country: 'DE' }).preview).toMatchObject({ country: 'DE', market: null })
    expect(make({ country: 'DE', market: 'eu' }).preview).toMatchObject({ country: 'DE', market: null })
    const made = makePreview(
      { path: '/', choices: {}, mode: 'share', country: 'DE', market: 'jp' },
      sourcesWith(),
      SNAPSHOT,
      NOW,
    )
    expect(made).toEqual({ ok: false, errors: [{ pointer: '/market', detail: 'DE is in the market eu' }] })
  })

  test('of a rule that nobody has published keeps experiments off its slot', () => {
    const rule = { slot: 'home.hero', content: { en: hero('For Germany') } } as const
    const { preview } = make({ rule })
    expect(preview.drafts).toBe(true)
    expect([...preview.choices]).toEqual([['hero-copy', 'control']])
  })

  test('of a rule that its slot does not take says where the fault is', () => {
    const rule = { slot: 'home.hero', content: { en: hero('Fine'), de: hero('') } } as const
    const made = makePreview({ path: '/', choices: {}, mode: 'share', rule }, sourcesWith(), SNAPSHOT, NOW)
    expect(made).toMatchObject({ ok: false, errors: [{ pointer: '/rule/content/de/headline' }] })
  })

  test('says what it does not know, each with its place', () => {
    const input = {
      path: '//evil.example',
      choices: { 'hero-copy': 'x', 'new-hero': 'x' },
      market: 'x',
      mode: 'share',
    }
    const made = makePreview(input as PreviewInput, sourcesWith([newHero]), SNAPSHOT, NOW)
    expect(made).toMatchObject({
      ok: false,
      errors: [
        { pointer: '/choices/hero-copy' },
        { pointer: '/choices/new-hero' },
        { pointer: '/path' },
        { pointer: '/market' },
      ],
    })
  })
})

describe('overlayRule', () => {
  const shown = (language: 'en' | 'de', path = '/') => {
    const page = { path, code: 'us_1~home.hero_1_1~home.offer_1_0', language }
    const content = overlayDrafts(sourcesWith(), new Map(), page, NOW)
    const rule = { slot: 'home.hero', content: { en: hero('For Germany') } } as const
    return [overlayRule(content, rule, page), content] as const
  }

  test('shows an unpublished rule in its slot, in English where it says nothing else', () => {
    for (const language of ['en', 'de'] as const)
      expect(shown(language)[0].contents['home.hero'].headline).toBe('For Germany')
  })

  test('leaves pages without the slot as they are', () => {
    const [page, before] = shown('en', '/products')
    expect(page).toBe(before)
  })
})

describe('overlayDrafts', () => {
  const show = (
    choices: Record<string, string>,
    sources: Sources,
    language: 'en' | 'de' = 'en',
    path = '/',
  ) => {
    const page = { path, code: 'us_1~home.hero_1_1~home.offer_1_0', language }
    return overlayDrafts(sources, new Map(Object.entries(choices)), page, NOW).contents['home.hero'].headline
  }

  test('lays the chosen variant of a draft on its slot', () => {
    expect(show({ 'new-hero': 'loud' }, sourcesWith([newHero]))).toBe('Loud')
  })

  test('leaves the control, what is on no slot of the page, and what the slot’s schema refuses as they are', () => {
    const own = show({}, sourcesWith())
    expect(show({ 'new-hero': 'own' }, sourcesWith([newHero]))).toBe(own)
    expect(show({ 'new-hero': 'loud' }, sourcesWith())).toBe(own)
    const broken = draftOf('new-hero', {
      variants: variants('own', 'loud'),
      content: { loud: { en: { headline: 1 } } },
    })
    expect(show({ 'new-hero': 'loud' }, sourcesWith([broken]))).toBe(own)
    expect(show({ 'new-hero': 'loud' }, sourcesWith([newHero]), 'de')).toBe(show({}, sourcesWith(), 'de'))
    expect(show({ 'new-hero': 'loud' }, sourcesWith([newHero]), 'en', '/products')).not.toBe('Loud')
  })

  test('shows the published content of an experiment that does not run, where no draft says otherwise', () => {
    const paused = sourcesWith([], { 'hero-copy': 'paused' })
    expect(show({ 'hero-copy': 'bold' }, paused, 'de')).toBe('Lass es im Regen stehen')
    const edited = draftOf('hero-copy', { content: { bold: { en: hero('Louder') } } })
    expect(show({ 'hero-copy': 'bold' }, sourcesWith([edited], { 'hero-copy': 'paused' }))).toBe('Louder')
  })
})
