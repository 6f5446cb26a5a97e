import * as v from 'valibot'

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const share = v.pipe(v.number(), v.gtValue(0), v.ltValue(1))

/** When an experiment may be decided, and on what. */
export const DecisionSettings = v.strictObject({
  /** Level of the always-valid tests: of winner, loser and guardrails. */
  alpha: v.optional(share, 0.05),
  /** A full week, so that every day of the week is in it. 0 waits for conversions only. */
  minimumDays: v.optional(whole(0, 365), 7),
  /** Where an experiment ends undecided, if it did not have the power to find what is worth finding before. */
  maximumDays: v.optional(whole(1, 365), 28),
  /** In every variant; of a goal to lower in the control alone. */
  minimumConversions: v.optional(whole(0, 1e6), 50),
  /** The smallest relative lift worth finding. */
  minimumLift: v.optional(share, 0.05),
  /** The largest expected loss, as a share of the control, that shipping may risk. */
  lossThreshold: v.optional(share, 0.005),
})
export type DecisionSettings = v.InferOutput<typeof DecisionSettings>
