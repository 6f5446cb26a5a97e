import { REDIS_PLANS, type RedisPlan } from './prices.ts'
import { type Params, readChoice, readParam } from './read-param.ts'

export type CostQuery = {
  readonly redis: RedisPlan
  /** How much of all traffic comes through here now, in percent. */
  readonly share: number
  /** What a month may cost, in dollars; null without one. */
  readonly budget: number | null
  readonly text: Readonly<Record<string, string>>
}

/** What the cost page is asked for; what makes no sense is as usual. */
export function readCostQuery(params: Params): CostQuery {
  const redis = readChoice(params, 'redis', REDIS_PLANS, 'payg')
  const given = Number(readParam(params, 'share'))
  const share = given >= 1 && given <= 100 ? given : 100
  const money = Number(readParam(params, 'budget'))
  const budget = money > 0 && money <= 1e6 ? money : null
  const text = {
    ...(redis !== 'payg' && { redis }),
    ...(share !== 100 && { share: String(share) }),
    ...(budget !== null && { budget: String(budget) }),
  }
  return { redis, share, budget, text }
}
