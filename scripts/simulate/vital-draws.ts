import { toVitalBucket, VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import type { EpochSums } from '#lib/results/epoch-sums'
import type { Draw } from './draw.ts'

/** Epoch → variant → vital → histogram of first views, to which is added. */
export type DrawnVitals = Map<number, Map<string, Map<VitalMetric, Map<number, number>>>>

const MEDIANS: Readonly<Record<VitalMetric, number>> = { LCP: 1_600, INP: 90, CLS: 0.03, FCP: 900, TTFB: 240 }
/** Device and network are what a visitor's vitals have in common. */
const BETWEEN_VISITORS = 0.5
const WITHIN_VISITOR = 0.25

/** The first views of everybody who came in the stretch: all five vitals, those of one visitor alike, no variant slower. */
export function addLoads(draw: Draw, vitals: DrawnVitals, { epoch, variants }: EpochSums): void {
  for (const [key, { visitors }] of variants) {
    const histograms = histogramsOf(vitals, epoch, key)
    for (let visitor = 0; visitor < visitors; visitor++) {
      const own = BETWEEN_VISITORS * draw.normal()
      for (const [metric, histogram] of histograms) {
        const value = MEDIANS[metric] * Math.exp(own + WITHIN_VISITOR * draw.normal())
        const bucket = toVitalBucket(metric, value)
        histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1)
      }
    }
  }
}

function histogramsOf(vitals: DrawnVitals, epoch: number, key: string) {
  const variants = vitals.get(epoch) ?? new Map<string, Map<VitalMetric, Map<number, number>>>()
  vitals.set(epoch, variants)
  const known = variants.get(key) ?? new Map(VITALS.map((metric) => [metric, new Map<number, number>()]))
  variants.set(key, known)
  return known
}
