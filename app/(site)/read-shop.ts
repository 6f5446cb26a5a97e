import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import type { Post } from '#lib/content/post'
import type { Product } from '#lib/content/product'
import { fetchPosts, fetchProducts, readCatalogue, readPosts } from '#lib/content/read-catalogue'
import { keepShort } from './keep-short.ts'
import { PROCESS_KEY } from './process-key.ts'

/** Whoever changes a product or an article in Redis revalidates its tag. */
const CATALOGUE_TAG = 'catalogue'
const JOURNAL_TAG = 'journal'

const cachedProducts = unstable_cache(fetchProducts, ['products', PROCESS_KEY], {
  tags: [CATALOGUE_TAG],
})
const cachedPosts = unstable_cache(fetchPosts, ['posts', PROCESS_KEY], { tags: [JOURNAL_TAG] })

/** All products; once per render. Those of the seed, in a short-lived page, while Redis cannot be reached. */
export const readProducts = cache(async (): Promise<readonly Product[]> => {
  const { value, source } = await readCatalogue(cachedProducts)
  if (source === 'seed') await keepShort()
  return value
})

export const readArticles = cache(async (): Promise<readonly Post[]> => {
  const { value, source } = await readPosts(cachedPosts)
  if (source === 'seed') await keepShort()
  return value
})
