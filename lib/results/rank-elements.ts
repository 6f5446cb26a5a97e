import * as v from 'valibot'
import { BUCKET_GROWTH, CLS_SCALE, VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import { countOf, type Histogram, mergeHistograms } from '#lib/core/statistics/histogram'
import { toP75 } from './analyse-vitals.ts'
import type { SiteDay } from './read-site-days.ts'
import { standardOf } from './vital-standards.ts'

const MOST_ELEMENTS = 20

export const ElementView = v.object({
  metric: v.picklist(VITALS),
  page: v.string(),
  /** CSS selector; empty for what found no place among a day's elements. */
  element: v.string(),
  /** Loads for which it was to blame, of those in the sample. */
  count: v.number(),
  /** Of these, how many were not good. */
  slow: v.number(),
  p75: v.nullable(v.number()),
})
export type ElementView = v.InferOutput<typeof ElementView>

/** The elements to blame for most loads that were not good, of all pages or of one. */
export function rankElements(days: readonly Pick<SiteDay, 'elements'>[], page?: string): ElementView[] {
  const all = VITALS.flatMap((metric) =>
    [...sumOf(days, metric)].map(([name, histogram]) => viewElement(metric, name, histogram)),
  )
  return all
    .filter((element) => element.slow > 0 && (page === undefined || element.page === page))
    .toSorted((a, b) => b.slow - a.slow || b.count - a.count || (a.element < b.element ? -1 : 1))
    .slice(0, MOST_ELEMENTS)
}

function sumOf(
  days: readonly Pick<SiteDay, 'elements'>[],
  metric: VitalMetric,
): ReadonlyMap<string, Histogram> {
  const sums = new Map<string, Histogram>()
  for (const [name, histogram] of days.flatMap(({ elements }) => [...(elements.get(metric) ?? [])]))
    sums.set(name, mergeHistograms([sums.get(name) ?? new Map(), histogram]))
  return sums
}

function viewElement(metric: VitalMetric, name: string, histogram: Histogram): ElementView {
  const [, page = '', element = ''] = /^(\S+) ?(.*)$/s.exec(name) ?? []
  const slow = [...histogram].reduce((sum, [bucket, count]) => sum + (isGood(metric, bucket) ? 0 : count), 0)
  return { metric, page, element, count: countOf(histogram), slow, p75: toP75(metric, histogram).p75 }
}

/** Whether all of a bucket is good: it ends at a power of its growth. */
function isGood(metric: VitalMetric, bucket: number): boolean {
  const scale = metric === 'CLS' ? CLS_SCALE : 1
  return BUCKET_GROWTH ** bucket <= standardOf(metric).good * scale
}
