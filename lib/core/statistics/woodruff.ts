import type { QuantileArm } from './arm.ts'
import type { Unanswered } from './comparison.ts'
import { normalUpperQuantile } from './distributions/normal.ts'
import { countOf, type Histogram, placeOf, valueAt } from './histogram.ts'

const TOO_FEW: Unanswered = { error: 'too few visitors for this quantile' }

/**
 * A quantile of a histogram with its 95 % interval: the interval of the share below it, read off the distribution. No
 * density is estimated. The values must be independent: one per visitor (the first view), not one per page load.
 * Source: R. S. Woodruff (1952), "Confidence intervals for medians and other position measures", JASA 47. Reading
 * between the ends of a bucket smooths the share and takes part (1 − part) of the bucket's own share from its variance.
 */
export function woodruff(histogram: Histogram, quantile: number): QuantileArm | Unanswered {
  if (!(quantile > 0 && quantile < 1)) return { error: 'a quantile lies between 0 and 1' }
  const n = countOf(histogram)
  const place = placeOf(histogram, quantile)
  if (place === null) return TOO_FEW
  const { count, part } = place
  const variance = quantile * (1 - quantile) - (count / n) * part * (1 - part)
  const reach = normalUpperQuantile(0.025) * Math.sqrt(variance / n)
  if (quantile - reach <= 0 || quantile + reach >= 1) return TOO_FEW
  const [below, above] = [placeOf(histogram, quantile - reach), placeOf(histogram, quantile + reach)]
  if (below === null || above === null) return TOO_FEW
  return {
    type: 'quantile',
    n,
    quantile,
    estimate: valueAt(place),
    lower: valueAt(below),
    upper: valueAt(above),
  }
}
