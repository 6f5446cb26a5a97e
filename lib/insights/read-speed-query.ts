import { VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import { type Params, readChoice, readParam } from './read-param.ts'

const PERCENTILES = ['75', '90', '95', '99'] as const
type Percentile = (typeof PERCENTILES)[number]

/** What a page load can be looked at by, one at a time. */
const PART_KINDS = ['page', 'device', 'country'] as const
export type PartKind = (typeof PART_KINDS)[number]

export type SpeedQuery = {
  readonly metric: VitalMetric
  readonly percentile: Percentile
  readonly part: { readonly kind: PartKind; readonly name: string } | null
  readonly experiment: string
  /** The same as the address says it, without the period and without what is as usual. */
  readonly text: Readonly<Record<string, string>>
}

const MAX_NAME_LENGTH = 256
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** What the speed page is asked for; what makes no sense is as usual. */
export function readSpeedQuery(params: Params): SpeedQuery {
  const metric = readChoice(params, 'metric', VITALS, 'LCP')
  const percentile = readChoice(params, 'p', PERCENTILES, '75')
  const part = readPart(params)
  const given = readParam(params, 'experiment')
  const experiment = ID.test(given) ? given : ''
  const text = {
    ...(metric !== 'LCP' && { metric }),
    ...(percentile !== '75' && { p: percentile }),
    ...(part && { [part.kind]: part.name }),
    ...(experiment !== '' && { experiment }),
  }
  return { metric, percentile, part, experiment, text }
}

function readPart(params: Params): SpeedQuery['part'] {
  for (const kind of PART_KINDS) {
    const name = readParam(params, kind)
    if (name !== '' && name.length <= MAX_NAME_LENGTH) return { kind, name }
  }
  return null
}

/** The part's name in the counters: `path:/`, `device:mobile`, `all`. */
export function toCounterPart(part: SpeedQuery['part']): string {
  if (part === null) return 'all'
  return `${part.kind === 'page' ? 'path' : part.kind}:${part.name}`
}
