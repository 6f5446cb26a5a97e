import type { VitalMetric } from '#lib/core/events/vital-bucket'
import { readPeriod } from '#lib/insights/period'
import { readVariantVitals } from '#lib/insights/read-variant-vitals'
import type { VitalResult } from '#lib/results/analyse-vitals'
import type { Rating } from '#lib/results/vital-standards'

const SHOWN: readonly VitalMetric[] = ['LCP', 'INP', 'CLS']

/** The vitals of a variant that enough visitors measured: 75th percentiles. */
export type VariantSpeed = {
  readonly [Metric in VitalMetric]?: { readonly p75: number; readonly rating: Rating }
}

/**
 * What visitors found of each variant's speed in the last 28 days, by variant.
 * @throws when a store does not answer
 */
export async function readVariantSpeed(
  experiment: string,
  now: number,
): Promise<Readonly<Record<string, VariantSpeed>>> {
  return toSpeeds((await readVariantVitals(experiment, readPeriod({}, now), now)) ?? [])
}

/** What was measured of the vitals that are shown, by variant; nothing where too few measured it. */
export function toSpeeds(vitals: readonly VitalResult[]): Readonly<Record<string, VariantSpeed>> {
  const speeds: Record<string, Record<string, { p75: number; rating: Rating }>> = {}
  for (const { metric, variants } of vitals)
    for (const { key, p75, rating } of variants)
      if (SHOWN.includes(metric) && p75 !== null && rating !== null)
        speeds[key] = { ...speeds[key], [metric]: { p75, rating } }
  return speeds
}
