import * as v from 'valibot'
import { DEVICES } from '#lib/core/events/device'
import { VITALS } from '#lib/core/events/vital-bucket'
import { Id } from '#lib/core/experiments/audience'
import { P75, VitalResult } from './analyse-vitals.ts'
import { ElementView } from './rank-elements.ts'
import { DateText } from './results-query.ts'
import { ServerTimingView } from './sum-server-timings.ts'

/** Query of `GET /api/vitals`. */
export const VitalsParameters = v.strictObject({
  from: v.exactOptional(DateText),
  to: v.exactOptional(DateText),
  page: v.exactOptional(v.pipe(v.string(), v.regex(/^\/[^\s?#\\]{0,255}$/, 'Not a pathname'))),
  device: v.exactOptional(v.picklist(DEVICES)),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}|\(other\))$/, 'Not an ISO 3166-1 code'))),
  experiment: v.exactOptional(Id),
})

/** What a page load was like is kept by page, device and country, not by two of them. */
export const VitalsQuery = v.pipe(
  VitalsParameters,
  v.check(
    ({ page, device, country, experiment }) =>
      [page, device, country, experiment].filter((part) => part !== undefined).length <= 1,
    'Give one of page, device, country and experiment at most',
  ),
)

const PartVital = v.object({ metric: v.picklist(VITALS), count: P75.count, p75: P75.p75, rating: P75.rating })
export type PartVital = v.InferOutput<typeof PartVital>

const Parts = v.array(v.object({ name: v.string(), vitals: v.array(PartVital) }))

/**
 * 75th percentiles of all page loads against the thresholds of Core Web Vitals. Those of variants are of each
 * visitor's first load, since only these are independent.
 */
export const VitalsView = v.object({
  from: v.string(),
  to: v.string(),
  /** `all`, or what was asked for: `path:/`, `device:mobile`, `country:DE`. */
  part: v.string(),
  vitals: v.array(PartVital),
  /** Those with most page loads. */
  pages: Parts,
  devices: Parts,
  countries: Parts,
  /** The server's share of the time to the first byte, of the page asked for or of all. */
  server: v.array(ServerTimingView),
  /** The elements to blame for most loads that were not good, on the page asked for or on all; by a sample of loads. */
  elements: v.array(ElementView),
  /** By variant, if an experiment was asked for. */
  variants: v.array(VitalResult),
})
export type VitalsView = v.InferOutput<typeof VitalsView>
