import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** A deployment and when its first instance started. */
type Deploy = {
  /** The beginning of its commit or id. */
  readonly name: string
  /** ISO 8601. */
  readonly at: string
}

const NAME_LENGTH = 7

/** Deployments since an instant, the oldest first. @throws when Redis does not answer */
export async function readDeploys(since: number): Promise<readonly Deploy[]> {
  const found = await redis().zrange<(string | number)[]>(keys.deploys(), since, '+inf', {
    byScore: true,
    withScores: true,
  })
  return Array.from({ length: found.length / 2 }, (_, index) => ({
    name: String(found[2 * index])
      .replace(/^d:(dpl_)?/, '')
      .slice(0, NAME_LENGTH),
    at: new Date(Number(found[2 * index + 1])).toISOString(),
  }))
}
