import * as v from 'valibot'
import { SERVER_TIMINGS } from '#lib/core/events/vital-bucket'
import { countOf, mergeHistograms } from '#lib/core/statistics/histogram'
import type { SiteDay } from './read-site-days.ts'
import { measureQuantile } from './vital-standards.ts'

/** A part of the server's share of a load, in milliseconds; percentiles are null where too few loads told it. */
export const ServerTimingView = v.object({
  part: v.picklist(SERVER_TIMINGS),
  count: v.number(),
  median: v.nullable(v.number()),
  p75: v.nullable(v.number()),
})
export type ServerTimingView = v.InferOutput<typeof ServerTimingView>

/**
 * What browsers read in `Server-Timing`: how long the edge took, the cache and the origin, of all loads or of a page's.
 * Every part is there; it stands beside TTFB, of which it explains a share.
 */
export function sumServerTimings(
  days: readonly Pick<SiteDay, 'timings'>[],
  page?: string,
): ServerTimingView[] {
  const of = page === undefined ? 'all' : `path:${page}`
  return SERVER_TIMINGS.map((part) => {
    const histogram = mergeHistograms(days.flatMap(({ timings }) => timings.get(part)?.get(of) ?? []))
    const [median, p75] = [0.5, 0.75].map((quantile) => measureQuantile(histogram, quantile))
    return { part, count: countOf(histogram), median: toValue(median), p75: toValue(p75) }
  })
}

function toValue(found: ReturnType<typeof measureQuantile> | undefined): number | null {
  return found === undefined || 'error' in found ? null : found.estimate
}
