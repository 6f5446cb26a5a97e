/** A sum over visitors and the sum of the squares. */
export type Sums = { readonly sum: number; readonly sumSquares: number }

/**
 * What was seen before the experiment, per visitor, for CUPED: its sums and the sum over visitors of the product of
 * the metric and the covariate.
 */
type BeforeHand = { readonly pre?: Sums; readonly sumProductsPre?: number }

/** A metric that a visitor has or has not: `sum` of `n` visitors have it. */
export type ProportionArm = {
  readonly type: 'proportion'
  readonly n: number
  readonly sum: number
} & BeforeHand

/** A metric with a value per visitor, zeros included. */
export type MeanArm = { readonly type: 'mean'; readonly n: number } & Sums & BeforeHand

/** A quotient of two sums over the same visitors, such as revenue per order. */
export type RatioArm = {
  readonly type: 'ratio'
  readonly n: number
  readonly numerator: Sums
  readonly denominator: Sums
  readonly sumProducts: number
}

/** A quantile (0.75 for web vitals) with its own 95 % interval, as `woodruff` gives it. */
export type QuantileArm = {
  readonly type: 'quantile'
  readonly n: number
  readonly quantile: number
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/** What is known of one arm of an experiment for one metric. */
export type Arm = ProportionArm | MeanArm | RatioArm | QuantileArm
