import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'

const PAGE = 100

/**
 * Entries of a list that is kept newest first, the first `limit` that are wanted. One that cannot be read is left out:
 * another version of this code wrote it, or a hand.
 * @throws when Redis does not answer
 */
export async function readNewest<S extends v.GenericSchema>(
  key: string,
  schema: S,
  limit: number,
  isWanted: (entry: v.InferOutput<S>) => boolean = () => true,
): Promise<readonly v.InferOutput<S>[]> {
  const found: v.InferOutput<S>[] = []
  for (let from = 0; found.length < limit; from += PAGE) {
    const page = await redis().lrange<unknown>(key, from, from + PAGE - 1)
    for (const item of page) {
      const parsed = v.safeParse(schema, item)
      if (parsed.success && isWanted(parsed.output)) found.push(parsed.output)
    }
    if (page.length < PAGE) break
  }
  return found.slice(0, limit)
}
