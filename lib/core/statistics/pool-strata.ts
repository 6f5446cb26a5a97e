import type { Moments } from './moments.ts'

export type Stratum = { readonly control: Moments; readonly treatment: Moments }

/**
 * Puts strata together again, each with the weight of its visitors in both arms, so that the arms are compared within
 * strata only: segments (post-stratification), the epochs between changes of ratios, a bandit's periods of the day.
 * Null when a stratum has no variance in an arm: drop it, or pool it with its neighbour before.
 * Source: Miratrix, Sekhon and Yu (2013), "Adjusting treatment effect estimates by post-stratification in randomized
 * experiments", J. R. Stat. Soc. B 75.
 */
export function poolStrata(strata: readonly Stratum[]): Stratum | null {
  const n = strata.reduce((sum, { control, treatment }) => sum + control.n + treatment.n, 0)
  const cells = strata.flatMap(({ control, treatment }) => [control, treatment])
  if (strata.length === 0 || !cells.every(({ degrees, variance }) => degrees > 0 && variance > 0)) return null
  const weights = strata.map(({ control, treatment }) => (control.n + treatment.n) / n)
  return {
    control: pool(
      strata.map(({ control }) => control),
      weights,
    ),
    treatment: pool(
      strata.map(({ treatment }) => treatment),
      weights,
    ),
  }
}

function pool(cells: readonly Moments[], weights: readonly number[]): Moments {
  const sumOf = (value: (cell: Moments, weight: number) => number) =>
    cells.reduce((sum, cell, index) => sum + value(cell, weights[index] ?? 0), 0)
  const variance = sumOf((cell, weight) => weight ** 2 * cell.variance)
  return {
    n: sumOf((cell) => cell.n),
    mean: sumOf((cell, weight) => weight * cell.mean),
    variance,
    degrees: variance ** 2 / sumOf((cell, weight) => (weight ** 2 * cell.variance) ** 2 / cell.degrees),
    base: sumOf((cell, weight) => weight * cell.base),
    baseVariance: sumOf((cell, weight) => weight ** 2 * cell.baseVariance),
    covariance: sumOf((cell, weight) => weight ** 2 * cell.covariance),
  }
}
