import type { Unanswered } from './comparison.ts'
import { breakpointsAround, integrate } from './distributions/integrate.ts'
import { normalCdf, normalDensity } from './distributions/normal.ts'

export type BanditArm = {
  readonly n: number
  readonly mean: number
  /** Of one visitor, or of the whole arm's mean times n, as `poolStrata` gives it. */
  readonly variance: number
}

export type BanditOptions = {
  /** Lower is better. */
  readonly inverse?: boolean
  /** No arm gets less, so that it can still come back. */
  readonly floor?: number
}

const DEFAULT_FLOOR = 0.01

/**
 * Thompson sampling in expectation: every arm gets the chance that it is the best, from normal posteriors with flat
 * priors, by quadrature instead of drawing, so that the same data always give the same weights. Sums to 1.
 * Sources: W. R. Thompson (1933); S. Scott (2010), "A modern Bayesian look at the multi-armed bandit".
 */
export function banditWeights(
  arms: readonly BanditArm[],
  { inverse = false, floor = DEFAULT_FLOOR }: BanditOptions = {},
): { readonly weights: readonly number[] } | Unanswered {
  if (arms.length < 2) return { error: 'a bandit has at least two arms' }
  if (!(floor >= 0 && floor * arms.length <= 1)) return { error: 'the floor does not fit the number of arms' }
  if (!arms.every(({ n, variance }) => n >= 1 && variance > 0))
    return { error: 'every arm needs visitors and a positive variance' }
  const posteriors = arms.map(({ n, mean, variance }) => ({
    mean: inverse ? -mean : mean,
    deviation: Math.sqrt(variance / n),
  }))
  const chances = posteriors.map((_, index) => chanceToBeBest(posteriors, index))
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return {
    weights: raise(
      chances.map((chance) => chance / total),
      floor,
    ),
  }
}

type Posterior = { readonly mean: number; readonly deviation: number }

/** ∫ φ(x) Π Φ(x) over the value of the arm, with breakpoints wherever one of the arms is curved. */
function chanceToBeBest(posteriors: readonly Posterior[], index: number): number {
  const own = posteriors[index]
  if (!own) return 0
  const others = posteriors.filter((_, at) => at !== index)
  const [low, high] = [own.mean - 14 * own.deviation, own.mean + 14 * own.deviation]
  const points = posteriors.flatMap(({ mean, deviation }) => breakpointsAround(mean, deviation))
  const density = (x: number) => normalDensity((x - own.mean) / own.deviation) / own.deviation
  return integrate(
    (x) =>
      others.reduce(
        (product, { mean, deviation }) => product * normalCdf((x - mean) / deviation),
        density(x),
      ),
    [low, high, ...points.filter((x) => x > low && x < high)],
  )
}

/** Raises what is below the floor to it, and takes that from the others in proportion to what they have. */
function raise(weights: readonly number[], floor: number): readonly number[] {
  let raised = weights.map((weight) => weight < floor)
  for (;;) {
    const free = weights.reduce((sum, weight, index) => sum + (raised[index] ? 0 : weight), 0)
    const scale = (1 - floor * raised.filter(Boolean).length) / free
    const result = weights.map((weight, index) => (raised[index] ? floor : weight * scale))
    const next = result.map((weight, index) => raised[index] || weight < floor)
    if (next.every((value, index) => value === raised[index])) return result
    raised = next
  }
}
