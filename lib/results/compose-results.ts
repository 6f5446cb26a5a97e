import * as v from 'valibot'
import { parseExperiments } from '#lib/core/experiments/document'
import { segmentName } from '#lib/core/format/segment-name'
import { dimensionOf, type PageState } from '#lib/core/results/page-state'
import { readDeploys } from '#lib/deploys/read-deploys'
import { experimentName } from '#lib/drafts/experiment-name'
import type { KnownExperiment } from '#lib/drafts/load-experiment'
import type { DecisionContext } from './decision-context.ts'
import { diagnoseSilence } from './diagnose-silence.ts'
import { visitorsPerDay } from './estimate-impact.ts'
import { explainMismatch } from './explain-mismatch.ts'
import { loadResults } from './load-results.ts'
import { readPublishes } from './read-publishes.ts'
import { ResultsQuery } from './results-query.ts'
import type { ResultsSource } from './results-source.ts'
import { tellResults } from './tell-results.ts'
import { tellRule } from './tell-rule.ts'
import { tellReasons, tellVerdict } from './tell-verdict.ts'
import { viewResults } from './view-results.ts'

/**
 * Everything that a results page shows, in plain data; null for an experiment that nobody knows.
 * @throws when a store does not answer
 */
export async function composeResults(id: string, state: PageState, loading: Promise<KnownExperiment>) {
  const dimension = dimensionOf(state)
  const [source, publishes, deploys] = await Promise.all([
    loadResults(id, { dimension, now: Date.now(), known: loading }),
    readPublishes(id),
    readDeploys(0).catch(() => []),
  ])
  if (source === null) return null
  const { known, settings } = source
  const everybody = viewResults(source, v.parse(ResultsQuery, { segment: dimension }))
  const view = isPlain(state) ? everybody : viewResults(source, toQuery(state))
  const coverage = known.live?.coverage ?? known.record?.epochs.at(-1)?.coverage ?? 1
  const words = tellVerdict(everybody, { settings, coverage })
  const name = experimentName(known)
  return {
    name,
    dimension,
    everybody,
    view,
    words,
    reasons: tellReasons(everybody),
    rule: tellRule(settings, everybody.direction),
    band: settings.minimumLift,
    visitorsPerDay: visitorsPerDay(view, coverage),
    publishes,
    deploys,
    checks: diagnoseSilence(source, everybody),
    summary: tellResults(name, everybody, words),
    cause: everybody.srm.isMismatch ? causeText(await explainMismatch(source)) : null,
    context: toContext(name, source),
    conclusion: known.record?.conclusion ?? null,
    stoppedAt: known.record?.stoppedAt ?? null,
  }
}
export type ComposedResults = NonNullable<Awaited<ReturnType<typeof composeResults>>>

/** Everybody on all days by the usual method: most views of the page, which need not be computed twice. */
function isPlain({ segment, from, to, correction, cuped }: PageState): boolean {
  const isWhole = segment === undefined && from === undefined && to === undefined
  return isWhole && correction === 'holm' && cuped === '0'
}

function toQuery(state: PageState): ResultsQuery {
  const { segment = dimensionOf(state), from, to, correction, cuped } = state
  return v.parse(ResultsQuery, { segment, correction, cuped, ...(from && { from }), ...(to && { to }) })
}

function toContext(name: string, { known, frame }: ResultsSource): DecisionContext {
  const { live, draft, documents, version, id } = known
  const slot = live?.slot ?? draft?.definition.slot ?? ''
  const { document } = parseExperiments(documents.experiments)
  return {
    id,
    name,
    slot,
    version,
    keys: frame.keys,
    rules: document.slots[slot]?.rules.length ?? 1,
    hasAudience: Object.keys(live?.audience ?? {}).length > 0,
  }
}

/** Where to look first. */
function causeText(segment: string | null): string {
  if (segment === null)
    return 'It is so everywhere alike: look at a redirect, a cache or a script that only one variant has.'
  const [dimension = '', name = ''] = segment.split(':')
  return `It is worst among ${segmentName(dimension, name)} (${dimension}): look at what is different for these visitors.`
}
