import { analyseExperiment } from './analyse-experiment.ts'
import type { ResultsQuery } from './results-query.ts'
import type { ResultsSource } from './results-source.ts'
import type { ResultsView } from './results-view.ts'

/**
 * The results that a query asks for. Of an experiment that has ended: what was frozen, and for a part of it that was
 * not frozen what is counted, always with the frozen verdict.
 */
export function viewResults({ frozen, ...source }: ResultsSource, query: ResultsQuery): ResultsView {
  const { frame, counted, settings, currency, now } = source
  const { state } = frame
  if (frozen !== null && isKept(query)) {
    const { segment = 'all' } = query
    return { ...frozen.results, state, segment, segments: frozen.segments[segment] ?? [] }
  }
  const view = analyseExperiment(frame, counted, { query, settings, currency, now })
  if (frozen === null) return view
  const { days, srm, guardrails, vitals, health, verdict } = frozen.results
  return { ...view, days, srm, guardrails, vitals, health, verdict, frozenAt: frozen.frozenAt }
}

/** Everybody, all days and the usual method: what is frozen. A single segment is not. */
function isKept({ segment = 'all', from, to, engine, correction, cuped }: ResultsQuery): boolean {
  const isWhole = from === undefined && to === undefined && !segment.includes(':')
  return isWhole && engine === 'sequential' && correction === 'holm' && cuped === '0'
}
