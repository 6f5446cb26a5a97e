/** ρ² at which a confidence sequence of level alpha is narrowest near `tuning` visitors: eq. 161 of the paper below. */
function mixingVariance(alpha: number, tuning: number): number {
  const twice = -2 * Math.log(alpha)
  return (twice + Math.log(twice + 1)) / tuning
}

/**
 * How many standard errors an always-valid interval reaches to either side after n visitors in both arms: it holds at
 * all looks at once, however many. Asymptotic: wants some tens of visitors (and conversions) at the first look.
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2021), "Time-uniform central limit theory and asymptotic
 * confidence sequences", eq. 9. Numbers are those of arXiv 2103.06476v7, as GrowthBook's engine cites them.
 */
export function sequentialMultiplier(n: number, alpha: number, tuning: number): number {
  const information = n * mixingVariance(alpha, tuning)
  const level = 0.5 * Math.log1p(information) - Math.log(alpha)
  return Math.sqrt((2 * (information + 1) * level) / information)
}

/**
 * The always-valid p-value of an effect z standard errors from zero: below alpha exactly when the interval of the same
 * alpha and tuning excludes zero. Source: the same paper, eq. 155, the e-value that eq. 9 inverts; 1 until evidence gathers.
 */
export function sequentialPValue(z: number, n: number, alpha: number, tuning: number): number {
  const information = n * mixingVariance(alpha, tuning)
  const logEvidence = (z * z * information) / (2 * (information + 1)) - 0.5 * Math.log1p(information)
  return Math.min(1, Math.exp(-logEvidence))
}
