import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Post } from '#lib/content/post'
import { Product } from '#lib/content/product'
import { resolvePageContent } from '#lib/content/resolve-page-content'
import { parseMarkets } from '#lib/core/access/markets'
import { MIN_PASSWORD_LENGTH } from '#lib/core/access/password-length'
import { codesOf } from '#lib/core/experiments/codes-of'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { CATEGORIES } from '#lib/core/shop/categories'
import { LANGUAGES } from '#lib/core/shop/language'
import { CURRENCIES, isCurrency } from '#lib/core/shop/money'
import { productPictureSrc } from '#lib/core/shop/product-picture'
import { catalogue } from './catalogue.ts'
import { dictionaryFor } from './dictionaries.ts'
import { journal } from './journal.ts'
import { content } from './seed/content.ts'
import { seedDocuments } from './seed/documents.ts'
import { experiments } from './seed/experiments.ts'
import { paths } from './seed/paths.ts'
import { slotPlaces, slotsOn } from './slot-places.ts'
import { slots } from './slots.ts'

/** https://vercel.com/docs/edge-config/edge-config-limits */
const PRO_STORE_BYTES = 64 * 1024

describe('catalogue and journal', () => {
  test('every product and article fits its schema and speaks every language', () => {
    for (const product of catalogue) expect(v.parse(Product, product)).toEqual(product)
    for (const post of journal) expect(v.parse(Post, post)).toEqual(post)
    for (const { text } of [...catalogue, ...journal]) expect(Object.keys(text)).toEqual([...LANGUAGES])
  })
  test('the paths document names exactly what exists, and every article an existing product', () => {
    const slugs = catalogue.map(({ slug }) => slug)
    expect(paths.products).toEqual(slugs)
    expect(paths.journal).toEqual(journal.map(({ slug }) => slug))
    expect(journal.every(({ product }) => slugs.includes(product))).toBe(true)
  })
  test('French is set as French is: no line breaks before a double mark', () => {
    const french = [...catalogue, ...journal].map(({ text }) => text.fr)
    expect(JSON.stringify([french, dictionaryFor('fr')])).not.toMatch(/ [;:!?»]/)
  })
  test('there are two dozen things, at least three in every category, each with its picture', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(24)
    for (const category of CATEGORIES)
      expect(catalogue.filter((product) => product.category === category).length).toBeGreaterThanOrEqual(3)
    for (const { slug } of catalogue) expect(existsSync(`public${productPictureSrc(slug)}`), slug).toBe(true)
  })
  test('prices are round in every currency', () => {
    for (const { prices } of catalogue)
      for (const currency of CURRENCIES) expect(prices[currency] % 100).toBe(0)
  })
})

test('all dictionaries have the same words, and none is empty', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.trim() !== ''
      : Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, shape(word)]))
  for (const language of LANGUAGES) expect(shape(dictionaryFor(language))).toEqual(shape(dictionaryFor('en')))
  expect(JSON.stringify(shape(dictionaryFor('en')))).not.toContain('false')
})

test('every language leaves the same places open in the same words', () => {
  const places = (value: unknown): unknown =>
    typeof value === 'string'
      ? (value.match(/\{\w+\}/g) ?? []).toSorted()
      : Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, places(word)]))
  expect(dictionaryFor('en').cart.toFree).toContain('{amount}')
  for (const language of LANGUAGES)
    expect(places(dictionaryFor(language)), language).toEqual(places(dictionaryFor('en')))
})

test('the shop asks for passwords as long as the verbs do, and names whatever they refuse', () => {
  const number: Readonly<Record<string, string>> = { en: 'twelve', de: 'zwölf', fr: 'douze', ja: '12' }
  expect(MIN_PASSWORD_LENGTH).toBe(12)
  for (const language of LANGUAGES) {
    const { passwordHint, problems } = dictionaryFor(language).signIn
    for (const text of [passwordHint, problems['password-short']])
      expect(text?.toLowerCase()).toContain(number[language])
    for (const code of ['password-long', 'password-common', 'password-breached'])
      expect(problems[code], `${language} ${code}`).toBeTruthy()
  }
})

describe('slots', () => {
  test('each place has a slot of its name, with a valid default in every language', () => {
    expect(Object.keys(slots).sort()).toEqual(Object.keys(slotPlaces).sort())
    for (const slot of Object.values(slots))
      for (const language of LANGUAGES) expect(v.is(slot.schema, slot.defaults[language])).toBe(true)
  })
})

describe('the documents of a fresh install', () => {
  const { markets, faults: marketFaults } = parseMarkets(seedDocuments.markets)
  const { document, faults } = parseExperiments(seedDocuments.experiments)

  test('have no fault', () => {
    expect(faults).toEqual([])
    expect(marketFaults).toEqual([])
    expect(document.experiments).toHaveLength(3)
  })
  test('ratios sum to 1, and each market has prices', () => {
    for (const { variants } of experiments.experiments)
      expect(variants.reduce((sum, { ratio }) => sum + ratio, 0)).toBeCloseTo(1, 10)
    expect(markets.list.every(({ currency }) => isCurrency(currency))).toBe(true)
    expect(markets.list.map(({ key }) => key)).toEqual(['us', 'eu', 'gb', 'jp'])
  })
  test('content is complete: every code of every path resolves in every language to valid content', () => {
    const compiled = compile(document)
    for (const path of ['/', '/products', '/products/keel-mug', '/cart']) {
      const { codes, complete, tooLong } = codesOf(compiled, slotsOn(path), markets.list)
      expect({ complete, tooLong }).toEqual({ complete: true, tooLong: false })
      for (const code of codes)
        for (const language of LANGUAGES)
          expect(resolvePageContent(seedDocuments, path, code, language).resolved).toBe(true)
    }
  })
  test('content speaks every language', () => {
    for (const entry of Object.values(content)) expect(Object.keys(entry)).toEqual([...LANGUAGES])
  })
  test('fill at most a quarter of the Edge Config store that the settings assume', () => {
    expect(Buffer.byteLength(JSON.stringify(seedDocuments))).toBeLessThan(PRO_STORE_BYTES / 4)
  })
})
