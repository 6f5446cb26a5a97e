import type { Redis } from '@upstash/redis'
import { catalogue } from '#content/catalogue'
import { journal } from '#content/journal'
import { keys } from '#lib/stores/redis/keys'

/** Puts products and articles that are not there yet into Redis. Never overwrites one, so it may run at every start. */
export async function seedCatalogue(redis: Pick<Redis, 'hsetnx'>): Promise<{ readonly added: number }> {
  const added = await Promise.all([
    ...catalogue.map((product) => redis.hsetnx(keys.product(), product.slug, product)),
    ...journal.map((post) => redis.hsetnx(keys.posts(), post.slug, post)),
  ])
  return { added: added.filter((created) => created === 1).length }
}
