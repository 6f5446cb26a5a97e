import type { Settings } from '#lib/publish/settings'
import { listMeters } from './list-meters.ts'
import { readEdgeConfigWrites, readRedisSize } from './read-store-sizes.ts'
import { readUsage } from './read-usage.ts'
import { type Total, totalCents } from './total-cents.ts'
import { tryRead } from './try-read.ts'

/** What the month will cost beyond the plans that the settings name. What does not answer is not in it. */
export async function readBill({ plan, cost }: Pick<Settings, 'plan' | 'cost'>, now: number): Promise<Total> {
  const [usage, writes, redis] = await Promise.all([
    tryRead('usage', () => readUsage(now)),
    tryRead('edge-config-writes', () => readEdgeConfigWrites(now)),
    tryRead('redis-size', readRedisSize),
  ])
  const plans = { vercel: plan, redis: cost.redis, share: cost.share / 100 }
  return totalCents(listMeters({ usage, writes, edgeConfig: null, redis }, plans).meters)
}
