import * as v from 'valibot'
import { catalogue } from '#content/catalogue'
import { journal } from '#content/journal'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { Post } from './post.ts'
import { Product } from './product.ts'

/** A value and where it came from: `seed` means that Redis did not answer or holds none yet. */
export type Sourced<T> = { readonly value: T; readonly source: 'redis' | 'seed' }

/**
 * All products, in the order of the shop. Entries that do not fit the schema are left out.
 * @throws when Redis cannot be reached or holds no products
 */
export async function fetchProducts(): Promise<readonly Product[]> {
  const products = await fetchAll(Product, keys.product)
  return products.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug))
}

/**
 * All articles, newest first.
 * @throws when Redis cannot be reached or holds no articles
 */
export async function fetchPosts(): Promise<readonly Post[]> {
  const posts = await fetchAll(Post, keys.posts)
  return posts.sort((a, b) => b.publishedOn.localeCompare(a.publishedOn))
}

/** Products from wherever they are to be had; `fetch` may be a cached `fetchProducts`. */
export async function readCatalogue(fetch = fetchProducts): Promise<Sourced<readonly Product[]>> {
  return await withSeed(fetch, catalogue)
}

export async function readPosts(fetch = fetchPosts): Promise<Sourced<readonly Post[]>> {
  return await withSeed(fetch, journal)
}

/** One product, or null when there is none of that name. */
export async function readProduct(slug: string, fetch = fetchProducts): Promise<Sourced<Product | null>> {
  const { value, source } = await readCatalogue(fetch)
  return { value: value.find((product) => product.slug === slug) ?? null, source }
}

async function withSeed<T>(fetch: () => Promise<T>, seed: T): Promise<Sourced<T>> {
  try {
    return { value: await fetch(), source: 'redis' }
  } catch {
    return { value: seed, source: 'seed' }
  }
}

async function fetchAll<S extends v.GenericSchema>(
  schema: S,
  keyOf: () => string,
): Promise<v.InferOutput<S>[]> {
  const entries = Object.values((await redis().hgetall<Record<string, unknown>>(keyOf())) ?? {})
  const valid = entries.map((entry) => v.safeParse(schema, entry)).filter((result) => result.success)
  if (valid.length === 0) throw new Error(`${keyOf()} holds nothing usable`)
  return valid.map((result) => result.output)
}
