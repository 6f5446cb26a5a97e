import * as v from 'valibot'

const Real = v.pipe(v.number(), v.finite())
const Count = v.pipe(v.number(), v.finite(), v.minValue(0))
/** Of visitors: there is no half one. */
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const Sums = v.object({ sum: Real, sumSquares: Count })
const BeforeHand = { pre: v.exactOptional(Sums), sumProductsPre: v.exactOptional(Real) }

const Arm = v.variant('type', [
  v.object({ type: v.literal('proportion'), n: Whole, sum: v.pipe(Real, v.integer()), ...BeforeHand }),
  v.object({ type: v.literal('mean'), n: Whole, ...Sums.entries, ...BeforeHand }),
  v.object({ type: v.literal('ratio'), n: Whole, numerator: Sums, denominator: Sums, sumProducts: Real }),
  v.object({
    type: v.literal('quantile'),
    n: Whole,
    quantile: Real,
    estimate: Real,
    lower: Real,
    upper: Real,
  }),
])

const Compare = v.object({
  kind: v.literal('compare'),
  engine: v.picklist(['frequentist', 'sequential', 'bayesian']),
  difference: v.exactOptional(v.picklist(['relative', 'absolute'])),
  interval: v.exactOptional(v.picklist(['fieller', 'delta'])),
  alpha: v.exactOptional(Real),
  tuning: v.exactOptional(Real),
  prior: v.exactOptional(v.nullable(v.object({ mean: Real, variance: Real }))),
  inverse: v.exactOptional(v.boolean()),
  control: Arm,
  treatment: Arm,
})

const SampleRatio = v.object({
  kind: v.literal('srm'),
  observed: v.array(Whole),
  expected: v.array(Count),
})

const Adjust = v.object({
  kind: v.literal('adjust'),
  method: v.picklist(['holm', 'benjamini-hochberg']),
  pValues: v.array(Real),
})

const Power = v.object({
  kind: v.literal('power'),
  baseline: v.object({ mean: Real, variance: Real }),
  effect: Real,
  n: Whole,
  arms: v.exactOptional(Count),
  alpha: v.exactOptional(Real),
  engine: v.exactOptional(v.picklist(['frequentist', 'sequential'])),
  tuning: v.exactOptional(Real),
  correction: v.exactOptional(v.picklist(['none', 'bonferroni'])),
})

const Bandit = v.object({
  kind: v.literal('bandit'),
  arms: v.array(v.object({ n: Count, mean: Real, variance: Count })),
  inverse: v.exactOptional(v.boolean()),
  floor: v.exactOptional(Real),
})

const Hash = v.object({
  kind: v.literal('hash'),
  seed: v.string(),
  value: v.string(),
  version: v.picklist([1, 2]),
})

/** One line of `npm run stats`; options that may be left out have the defaults of `compare`. */
export const Case = v.variant('kind', [Compare, SampleRatio, Adjust, Power, Bandit, Hash])
export type Case = v.InferOutput<typeof Case>
