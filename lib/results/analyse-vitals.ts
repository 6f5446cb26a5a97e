import * as v from 'valibot'
import { VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import type { Comparison } from '#lib/core/statistics/comparison'
import { countOf } from '#lib/core/statistics/histogram'
import { compareVitals, vitalOf } from './compare-vitals.ts'
import { correctEffects } from './correct-effects.ts'
import type { EpochVitals } from './read-epoch-vitals.ts'
import { isNegligible, measureP75, RATINGS, rateVital, toUnit } from './vital-standards.ts'

/** A 75th percentile in its own unit; null where too few have been measured. */
export const P75 = {
  count: v.number(),
  p75: v.nullable(v.number()),
  interval: v.nullable(v.tuple([v.number(), v.number()])),
  rating: v.nullable(v.picklist(RATINGS)),
}

export const VitalResult = v.object({
  metric: v.picklist(VITALS),
  variants: v.array(
    v.object({
      key: v.string(),
      ...P75,
      /** Relative to the control, always-valid; the p-value is corrected (Holm) for all vitals and treatments. */
      difference: v.nullable(v.number()),
      differenceInterval: v.nullable(v.tuple([v.number(), v.number()])),
      pValue: v.nullable(v.number()),
      adjustedPValue: v.nullable(v.number()),
      /** Slower beyond chance, and by more than nobody notices. */
      isHarmed: v.boolean(),
    }),
  ),
})
export type VitalResult = v.InferOutput<typeof VitalResult>

/** Each vital by variant, and whether a treatment harms it: the guardrails. */
export function analyseVitals(
  epochs: EpochVitals,
  [control = '', ...treatments]: readonly string[],
  alpha: number,
): readonly VitalResult[] {
  const cells = VITALS.flatMap((metric) =>
    [control, ...treatments].map((key) => {
      const compared =
        key === control ? null : compareVitals(epochs, { control, treatment: key, metric }, alpha)
      return { metric, key, ...toP75(metric, vitalOf(epochs, key, metric)), ...toDifference(compared) }
    }),
  )
  const corrected = correctEffects('holm', cells)
  return VITALS.map((metric) => {
    const own = corrected.filter((cell) => cell.metric === metric)
    const base = own[0]?.p75 ?? null
    const variants = own.map(({ metric: _, ...cell }) => ({
      ...cell,
      isHarmed: isHarmed(metric, cell, base, alpha),
    }))
    return { metric, variants }
  })
}

/** The 75th percentile of stored values. */
export function toP75(metric: VitalMetric, histogram: ReadonlyMap<number, number>) {
  const arm = measureP75(histogram)
  const count = countOf(histogram)
  if ('error' in arm) return { count, p75: null, interval: null, rating: null }
  const [p75, low, high] = [arm.estimate, arm.lower, arm.upper].map((value) => toUnit(metric, value)) as [
    number,
    number,
    number,
  ]
  return { count, p75, interval: [low, high] as [number, number], rating: rateVital(metric, p75) }
}

function toDifference(compared: Comparison | null) {
  if (compared === null || 'error' in compared)
    return { difference: null, differenceInterval: null, pValue: null, adjustedPValue: null }
  const {
    lift,
    interval: [low, high],
    pValue = null,
  } = compared
  return {
    difference: lift,
    differenceInterval: [low, high] as [number, number],
    pValue,
    adjustedPValue: pValue,
  }
}

type Cell = {
  readonly p75: number | null
  readonly difference: number | null
  readonly adjustedPValue: number | null
}

function isHarmed(
  metric: VitalMetric,
  { p75, difference, adjustedPValue }: Cell,
  base: number | null,
  alpha: number,
) {
  if (p75 === null || base === null || difference === null || adjustedPValue === null) return false
  return difference > 0 && adjustedPValue < alpha && !isNegligible(metric, base, p75)
}
