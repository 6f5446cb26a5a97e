import { expect, test } from 'vitest'
import { homeHero } from '#content/slots/home-hero'
import { productPromise } from '#content/slots/product-promise'
import { checkContent } from './check-content.ts'

const text = homeHero.defaults.en

test('content that its schema accepts has no fault, in each of the slot’s languages', () => {
  for (const language of homeHero.languages) expect(checkContent(homeHero, language, text)).toEqual([])
})

test('a fault says where inside the content it is', () => {
  const hero = { ...text, headline: ' ', action: { ...text.action, href: 'https://elsewhere.example' } }
  expect(checkContent(homeHero, 'en', hero).map(({ path }) => path)).toEqual(['/headline', '/action/href'])
  const promises = productPromise.defaults.en.promises.map((one) => ({ ...one, title: 'x'.repeat(99) }))
  expect(checkContent(productPromise, 'de', { promises }).map(({ path }) => path)).toEqual([
    '/promises/0/title',
    '/promises/1/title',
    '/promises/2/title',
  ])
})

test('what is no content at all is one fault, and nothing throws', () => {
  for (const value of [undefined, null, 'x', [], 7, Object.create(null)])
    expect(checkContent(homeHero, 'en', value).length, String(JSON.stringify(value))).toBeGreaterThan(0)
})

test('a language that the slot does not speak is a fault of the whole', () => {
  expect(checkContent(homeHero, 'tlh', text)).toEqual([
    { path: '', message: 'home.hero does not speak tlh, but en, de, fr, ja' },
  ])
})
