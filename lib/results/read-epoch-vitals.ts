import { toDay } from '#lib/core/events/event-time'
import { VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import { addHistograms, type Histogram, parseHistogram } from './parse-histogram.ts'
import { readFields, type SumsField } from './read-fields.ts'
import { readFirstDays } from './read-first-days.ts'

/** Epoch → variant → vital → histogram of the first value of each visitor. */
export type EpochVitals = ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<VitalMetric, Histogram>>>

/** What the fields of vitals are called. */
export const VITAL_PARTS: readonly string[] = VITALS.map((metric) => `vital:${metric}`)

/**
 * The vitals of an experiment under one seed, epoch by epoch; within UTC dates, both included, if these are given.
 * @throws when Redis does not answer in time
 */
export async function readEpochVitals(
  experiment: string,
  tag: string,
  { from, to, now }: { readonly from?: string; readonly to?: string; readonly now: number },
): Promise<EpochVitals> {
  const key = `${experiment}.${tag}`
  const today = toDay(now)
  const first = (await readFirstDays([key], today)).get(key) ?? today
  const range = {
    from: from === undefined ? first : Math.max(first, toDay(Date.parse(from))),
    to: to === undefined ? today : Math.min(today, toDay(Date.parse(to))),
    now,
  }
  const { fields } = await readFields([key], () => VITAL_PARTS, range)
  return toEpochVitals(fields)
}

/** Fields of one experiment as vitals; those of another kind are passed over. */
export function toEpochVitals(fields: readonly SumsField[]): EpochVitals {
  const epochs = new Map<number, Map<string, Map<VitalMetric, Histogram>>>()
  for (const { epoch, variant, part, value } of fields) {
    const metric = VITALS.find((name) => part === `vital:${name}`)
    if (metric === undefined) continue
    const variants = epochs.get(epoch) ?? new Map<string, Map<VitalMetric, Histogram>>()
    const histograms = variants.get(variant) ?? new Map<VitalMetric, Histogram>()
    histograms.set(metric, addHistograms(histograms.get(metric) ?? new Map(), parseHistogram(value)))
    epochs.set(epoch, variants.set(variant, histograms))
  }
  return epochs
}
