import { compare } from '#lib/core/statistics/compare'
import { bucketOf } from '#lib/core/statistics/histogram'
import { woodruff } from '#lib/core/statistics/woodruff'
import { around, type Check } from './check.ts'
import type { Draw } from './draw.ts'

const VISITORS = 2_000
const PAGE_LOADS = 5
const TYPICAL_LOG_MS = 7.5
const BETWEEN_VISITORS = 0.5
const WITHIN_VISITOR = 0.25
const QUANTILE = 0.75

export type Vitals = {
  readonly checks: readonly Check[]
  /** The error when every page load counts as if it were a visitor of its own. */
  readonly naive: number
}

/**
 * Paint times of visitors with five page loads each, whose device and network make them alike: the guardrail compares
 * the 75th percentiles of first views.
 */
export function checkVitals(draw: Draw, runs: number): Vitals {
  let [found, naive] = [0, 0]
  for (let run = 0; run < runs; run++) {
    // Anywhere between the ends of a bucket: where the quantile lies within its bucket makes a difference.
    const typical = TYPICAL_LOG_MS + 0.2 * draw.uniform()
    const [control, treatment] = [visit(draw, typical), visit(draw, typical)]
    if (isDifferent(control.first, treatment.first)) found += 1
    if (isDifferent(control.all, treatment.all)) naive += 1
  }
  const name = `vitals guardrail, ${PAGE_LOADS} correlated page loads, first view counts`
  return { checks: [{ name, rate: found / runs, runs, ...around(0.05, 1) }], naive: naive / runs }
}

type Histograms = { readonly first: Map<number, number>; readonly all: Map<number, number> }

function visit(draw: Draw, typical: number): Histograms {
  const histograms = { first: new Map<number, number>(), all: new Map<number, number>() }
  for (let visitor = 0; visitor < VISITORS; visitor++) {
    const own = typical + BETWEEN_VISITORS * draw.normal()
    for (let load = 0; load < PAGE_LOADS; load++) {
      const bucket = bucketOf(Math.exp(own + WITHIN_VISITOR * draw.normal()))
      add(histograms.all, bucket)
      if (load === 0) add(histograms.first, bucket)
    }
  }
  return histograms
}

function add(histogram: Map<number, number>, bucket: number): void {
  histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1)
}

function isDifferent(control: Map<number, number>, treatment: Map<number, number>): boolean {
  const [a, b] = [woodruff(control, QUANTILE), woodruff(treatment, QUANTILE)]
  if ('error' in a || 'error' in b) return false
  const answer = compare({ engine: 'frequentist', control: a, treatment: b })
  return !('error' in answer) && (answer.pValue ?? 1) < 0.05
}
