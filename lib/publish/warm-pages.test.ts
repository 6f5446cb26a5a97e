import { beforeAll, expect, test, vi } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { markets } from '#content/seed/markets'
import { parseMarkets } from '#lib/core/access/markets'
import { LANGUAGES } from '#lib/core/shop/language'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { newPages, warmPages } from './warm-pages.ts'

beforeAll(() => stubEnvironment())

const known = parseMarkets(markets).markets
const revised = (id: string) => ({
  ...experiments,
  experiments: experiments.experiments.map((one) => ({ ...one, ...(one.id === id && { revision: 2 }) })),
})

test('only pages that a publish made are warmed, on the paths whose codes it changed', () => {
  const after = revised('promise-position')
  expect(newPages('/', experiments, after, known)).toEqual([])
  expect(newPages('/products', experiments, after, known)).toEqual([])
  const pages = newPages('/products/keel-mug', experiments, after, known)
  expect(pages).toContain('/variants/eu_1~promise-position_2_delivery-first/de/products/keel-mug')
  for (const page of pages) expect(page).toContain('promise-position_2')
  expect(new Set(pages).size).toBe(pages.length)
})

test('a change of ratios makes no page', () => {
  const [first, ...others] = experiments.experiments
  const shifted = {
    ...first,
    variants: [
      { key: 'control', ratio: 0.9 },
      { key: 'bold', ratio: 0.1 },
    ],
  }
  expect(newPages('/', experiments, { ...experiments, experiments: [shifted, ...others] }, known)).toEqual([])
})

test('64 codes of a path are warmed, each in every language, so that no market is cut off by the languages', () => {
  const [first, ...others] = experiments.experiments
  const keys = ['control', 'a', 'b', 'c', 'd', 'e', 'f', 'g']
  const variants = keys.map((key) => ({ key, ratio: 1 / keys.length }))
  const wide = (...experiments: readonly object[]) => ({ schema: 1, version: 1, experiments })
  const few = newPages('/', undefined, wide({ ...first, variants }), known)
  const markets = new Set(few.map((page) => page.split(/[/_]/)[2]))
  expect(markets.size).toBe(known.list.length)
  expect(few.length).toBe(known.list.length * keys.length * LANGUAGES.length)
  const many = wide({ ...first, variants }, { ...others[0], variants })
  expect(newPages('/', undefined, many, known).length).toBe(64 * LANGUAGES.length)
})

test('with nothing to ask and nobody to answer it gives up in silence', async () => {
  const logged = vi.spyOn(console, 'warn').mockReturnValue()
  expect(await warmPages(experiments, revised('hero-copy'))).toEqual({ warmed: 0, failed: 0 })
  expect(logged).toHaveBeenCalled()
})
