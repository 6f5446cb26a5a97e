import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '#content/catalogue'
import { journal } from '#content/journal'
import { readCatalogue, readPosts, readProduct } from './read-catalogue.ts'
import { seedCatalogue } from './seed-catalogue.ts'

vi.mock('#lib/stores/redis/keys', () => ({ keys: { product: () => 'products', posts: () => 'posts' } }))
vi.mock('#lib/stores/redis/client', () => ({ redis: () => ({}) }))

const unreachable = () => Promise.reject(new Error('ECONNREFUSED'))

describe('reading the catalogue', () => {
  test('says that it came from Redis', async () => {
    const one = catalogue.slice(0, 1)
    expect(await readCatalogue(async () => one)).toEqual({ value: one, source: 'redis' })
  })
  test('shows the seed, and says so, when Redis cannot be reached', async () => {
    expect(await readCatalogue(unreachable)).toEqual({ value: catalogue, source: 'seed' })
    expect(await readPosts(unreachable)).toEqual({ value: journal, source: 'seed' })
    expect(await readProduct('keel-mug', unreachable)).toMatchObject({
      source: 'seed',
      value: { slug: 'keel-mug' },
    })
  })
  test('an unknown product is null', async () => {
    expect(await readProduct('nothing', async () => catalogue)).toEqual({ value: null, source: 'redis' })
  })
})

describe('seedCatalogue', () => {
  test('adds what is missing and never overwrites', async () => {
    const stored = new Map<string, unknown>([['products/keel-mug', 'edited by hand']])
    const redis = {
      hsetnx: (async (key: string, field: string, value: unknown) => {
        if (stored.has(`${key}/${field}`)) return 0
        stored.set(`${key}/${field}`, value)
        return 1
      }) as never,
    }
    expect(await seedCatalogue(redis)).toEqual({ added: catalogue.length + journal.length - 1 })
    expect(await seedCatalogue(redis)).toEqual({ added: 0 })
    expect(stored.get('products/keel-mug')).toBe('edited by hand')
  })
})
