import { rawEnvironment } from '#lib/env'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

const MOST_KEPT = 200
/** As long as sums are kept. */
const KEEP_SECONDS = 400 * 86_400

/**
 * Notes when a deployment was first seen: by its commit, else by its id. Called as an instance starts; the first to do
 * it wins, and one that the environment does not name is not noted. Never throws: a chart without a marker is no reason
 * not to start.
 */
export async function recordDeploy(now: number): Promise<void> {
  const { VERCEL_GIT_COMMIT_SHA: commit, VERCEL_DEPLOYMENT_ID: deployment } = rawEnvironment()
  const name = commit || deployment
  if (!name) return
  try {
    await redis()
      .multi()
      .zadd(keys.deploys(), { nx: true }, { score: now, member: `d:${name}` })
      .zremrangebyrank(keys.deploys(), 0, -MOST_KEPT - 1)
      .expire(keys.deploys(), KEEP_SECONDS)
      .exec()
  } catch (error) {
    log('warn', 'deploy-not-noted', { error })
  }
}
