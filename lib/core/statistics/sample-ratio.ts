import type { Unanswered } from './comparison.ts'
import { chiSquaredUpperTail } from './distributions/chi-squared.ts'
import { stirlingRemainder } from './distributions/log-gamma.ts'
import { log1pMinus } from './distributions/log1p-minus.ts'

/** How firmly the alternative stands by the expected ratios before it has seen anybody. */
const CONCENTRATION = 10_000

export type SampleRatio = {
  /** Pearson's chi-squared: for one look, planned beforehand. */
  readonly pValue: number
  /** Holds at all looks at once. */
  readonly sequentialPValue: number
}

/**
 * Whether visitors came in the expected ratios (`expected`: ratios or counts, scaled to the observed total).
 * Sources: K. Pearson (1900); M. Lindon and A. Malek (2022), "Anytime-valid inference for multinomial count data",
 * NeurIPS: the Bayes factor of a Dirichlet around the expected ratios, whose concentration of 10,000 is that
 * of the authors' package and of GrowthBook.
 */
export function sampleRatio(
  observed: readonly number[],
  expected: readonly number[],
): SampleRatio | Unanswered {
  const fault = faultOf(observed, expected)
  if (fault) return { error: fault }
  const total = sum(expected)
  const visitors = sum(observed)
  if (observed.some((count, index) => count > 0 && expected[index] === 0))
    return { pValue: 0, sequentialPValue: 0 }
  const shares = expected.map((each) => each / total)
  const cells = observed
    .map((count, index) => ({ count, share: shares[index] ?? 0 }))
    .filter(({ share }) => share > 0)
  const chiSquared = sum(
    cells.map(({ count, share }) => (count - visitors * share) ** 2 / (visitors * share)),
  )
  return {
    pValue: chiSquaredUpperTail(chiSquared, cells.length - 1),
    sequentialPValue: Math.min(1, Math.exp(-logBayesFactor(cells, visitors))),
  }
}

function faultOf(observed: readonly number[], expected: readonly number[]): string | null {
  if (observed.length !== expected.length) return 'observed and expected differ in length'
  if (expected.filter((share) => share > 0).length < 2) return 'at least two arms must expect visitors'
  if ([...observed, ...expected].some((value) => !(value >= 0))) return 'counts and ratios are not negative'
  return sum(observed) > 0 ? null : 'nobody has been observed'
}

/** log of the Dirichlet-multinomial over the multinomial; Stirling's formula term by term, so that nothing cancels. */
function logBayesFactor(cells: readonly { count: number; share: number }[], visitors: number): number {
  const whole = CONCENTRATION + visitors
  const terms = cells.map(({ count, share }) => {
    const before = CONCENTRATION * share
    const after = before + count
    const u = (count - visitors * share) / (whole * share)
    // (1 + u) log(1 + u) − u, summed with the expected counts as weights
    const deviance = whole * share * ((1 + u) * log1pMinus(u) + u * u)
    return deviance - 0.5 * Math.log(after / before) + stirlingRemainder(after) - stirlingRemainder(before)
  })
  const rest =
    0.5 * Math.log(whole / CONCENTRATION) - stirlingRemainder(whole) + stirlingRemainder(CONCENTRATION)
  return sum(terms) + rest
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
