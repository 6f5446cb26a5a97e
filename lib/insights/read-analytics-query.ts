import { type CountKind, isCountKind } from '#lib/core/events/count-kinds'
import type { Filter } from './read-analytics.ts'
import { type Params, readChoice, readParam } from './read-param.ts'

/** The figures that the chart can show. */
const CHART_METRICS = ['visitors', 'sessions', 'views', 'bounce'] as const
export type ChartMetric = (typeof CHART_METRICS)[number]

const SOURCE_KINDS = ['channel', 'referrer', 'source', 'medium', 'campaign'] as const
const PAGE_KINDS = ['path', 'entry', 'exit'] as const
const MAX_NAME_LENGTH = 256

export type AnalyticsQuery = {
  readonly metric: ChartMetric
  readonly sources: (typeof SOURCE_KINDS)[number]
  readonly pages: (typeof PAGE_KINDS)[number]
  readonly filter: Filter | null
  /** The same as the address says it, without the period and without what is as usual. */
  readonly text: Readonly<Record<string, string>>
}

/** What the analytics page is asked for; what makes no sense is as usual. */
export function readAnalyticsQuery(params: Params): AnalyticsQuery {
  const metric = readChoice(params, 'metric', CHART_METRICS, 'visitors')
  const sources = readChoice(params, 'sources', SOURCE_KINDS, 'channel')
  const pages = readChoice(params, 'pages', PAGE_KINDS, 'path')
  const filter = readFilter(params)
  const text = {
    ...(metric !== 'visitors' && { metric }),
    ...(sources !== 'channel' && { sources }),
    ...(pages !== 'path' && { pages }),
    ...(filter && { by: filter.kind, is: filter.name }),
  }
  return { metric, sources, pages, filter, text }
}

function readFilter(params: Params): Filter | null {
  const [kind, name] = [readParam(params, 'by'), readParam(params, 'is')]
  const isUsable = isCountKind(kind) && name !== '' && name.length <= MAX_NAME_LENGTH && name !== '(other)'
  return isUsable ? { kind, name } : null
}

/** A panel's counter that a file is asked for. */
export function readPanelKind(params: Params): CountKind | 'goal' | null {
  const kind = readParam(params, 'panel')
  if (kind === 'goal') return kind
  return isCountKind(kind) ? kind : null
}
