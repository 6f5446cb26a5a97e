import { VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import { countOf, type Histogram, mergeHistograms } from '#lib/core/statistics/histogram'
import { toP75 } from './analyse-vitals.ts'
import type { SiteDay } from './read-site-days.ts'
import { topNames } from './top-names.ts'
import type { PartVital, VitalsView } from './vitals-view.ts'

const MOST_PARTS = 50

/** Part (`all`, `path:/`, `device:mobile`, `country:DE`) → vital → all values. */
export type PartHistograms = ReadonlyMap<string, ReadonlyMap<VitalMetric, Histogram>>

/** The values of several days by part. */
export function sumVitals(days: readonly Pick<SiteDay, 'vitals'>[]): PartHistograms {
  const parts = new Map<string, Map<VitalMetric, Histogram>>()
  for (const metric of VITALS)
    for (const [part, histogram] of days.flatMap(({ vitals }) => [...(vitals.get(metric) ?? [])])) {
      const sums = parts.get(part) ?? new Map<VitalMetric, Histogram>()
      sums.set(metric, mergeHistograms([sums.get(metric) ?? new Map(), histogram]))
      parts.set(part, sums)
    }
  return parts
}

/** A part's 75th percentiles; every vital is there. */
export function viewPart(parts: PartHistograms, part: string): PartVital[] {
  return VITALS.map((metric) => {
    const { count, p75, rating } = toP75(metric, parts.get(part)?.get(metric) ?? new Map())
    return { metric, count, p75, rating }
  })
}

/** The parts of a kind (`path`, `device`, `country`), those with most values first. */
export function viewParts(parts: PartHistograms, kind: string): VitalsView['pages'] {
  const own = [...parts].filter(([part]) => part.startsWith(`${kind}:`))
  const counts = own.map(([part, vitals]) => {
    return [part, [...vitals.values()].reduce((sum, histogram) => sum + countOf(histogram), 0)] as const
  })
  return topNames(new Map(counts), MOST_PARTS).map(({ name: part }) => {
    return { name: part.slice(kind.length + 1), vitals: viewPart(parts, part) }
  })
}
