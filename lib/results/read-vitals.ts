import { toDay } from '#lib/core/events/event-time'
import { VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import { addHistograms, type Histogram, parseHistogram } from './parse-histogram.ts'
import { readFields } from './read-fields.ts'
import { readFirstDays } from './read-first-days.ts'

/** Variant → histogram of each vital, over all epochs: the first value of each visitor in the variant. */
export type VariantVitals = ReadonlyMap<string, ReadonlyMap<VitalMetric, Histogram>>

/**
 * The vitals of an experiment under one seed.
 * @throws when Redis does not answer in time
 */
export async function readVitals(
  experiment: string,
  tag: string,
  now: number = Date.now(),
): Promise<VariantVitals> {
  const key = `${experiment}.${tag}`
  const today = toDay(now)
  const from = (await readFirstDays([key], today)).get(key) ?? today
  const parts = VITALS.map((metric) => `vital:${metric}`)
  const { fields } = await readFields([key], () => parts, { from, to: today, now })
  const byVariant = new Map<string, Map<VitalMetric, Histogram>>()
  for (const { variant, part, value } of fields) {
    const metric = VITALS.find((name) => part === `vital:${name}`)
    if (metric === undefined) continue
    const histograms = byVariant.get(variant) ?? new Map<VitalMetric, Histogram>()
    byVariant.set(variant, histograms)
    histograms.set(metric, addHistograms(histograms.get(metric) ?? new Map(), parseHistogram(value)))
  }
  return byVariant
}
