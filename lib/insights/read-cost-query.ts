import { type CostSettings, REDIS_PLANS, type RedisPlan } from './cost-settings.ts'
import { type Params, readChoice, readParam } from './read-param.ts'

export type CostQuery = {
  readonly redis: RedisPlan
  /** How much of all traffic comes through here now, in percent. */
  readonly share: number
  /** What a month may cost, in dollars; null without one. */
  readonly budget: number | null
}

/** What the cost page is asked for: the address goes before what is kept, and what makes no sense is as kept. */
export function readCostQuery(params: Params, kept: CostSettings): CostQuery {
  const given = Number(readParam(params, 'share'))
  return {
    redis: readChoice(params, 'redis', REDIS_PLANS, kept.redis),
    share: given >= 1 && given <= 100 ? given : kept.share,
    budget: readBudget(params, kept.budget ?? null),
  }
}

/** Whether the two say the same of everything. */
export function isKept({ redis, share, budget }: CostQuery, kept: CostSettings): boolean {
  return redis === kept.redis && share === kept.share && budget === (kept.budget ?? null)
}

/** A field that was emptied is no line; one that is not in the address is as kept. */
function readBudget(params: Params, kept: number | null): number | null {
  if (params.budget === undefined) return kept
  const dollars = Number(readParam(params, 'budget'))
  return dollars >= 0.01 && dollars <= 1e6 ? dollars : null
}
