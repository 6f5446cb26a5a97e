import * as v from 'valibot'

export const REDIS_PLANS = ['free', 'payg'] as const
export type RedisPlan = (typeof REDIS_PLANS)[number]

const MOST_DOLLARS = 1_000_000

/** What the bill is worked out for, and from which sum on the team is told. */
export const CostSettings = v.strictObject({
  /** US dollars a month beyond the plans; without it nobody is told. */
  budget: v.exactOptional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(MOST_DOLLARS))),
  redis: v.optional(v.picklist(REDIS_PLANS), 'payg'),
  /** How much of all traffic comes through here now, in percent. */
  share: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100)), 100),
})
export type CostSettings = v.InferOutput<typeof CostSettings>
