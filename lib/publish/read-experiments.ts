import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Fault } from '#lib/core/experiments/fault'
import { env } from '#lib/env'
import { log } from '#lib/observability/log'
import { readCounts } from '#lib/results/read-counts'
import { documentKey, edgeConfig } from '#lib/stores/edge-config/client'
import { readHistory } from './history.ts'

export type VariantView = {
  readonly key: string
  readonly ratio: number
  readonly visitors: number | null
  readonly conversions: number | null
}

export type ExperimentView = Pick<Experiment, 'id' | 'status' | 'slot' | 'coverage'> & {
  readonly variants: readonly VariantView[]
}

/** What is live and what was counted, as plain data for console and API. */
export type ExperimentsView = {
  readonly version: number
  readonly updatedAt: string
  /** Who published the live version; null when it was written outside the console, or Redis cannot say. */
  readonly publishedBy: string | null
  readonly experiments: readonly ExperimentView[]
  /** What a hand edit broke, each with its place; the rest of the document is in force. */
  readonly faults: readonly Fault[]
  /** False while Redis does not answer: then the counts are null. */
  readonly counted: boolean
  /** How long a change takes at most until every visitor gets it. */
  readonly propagationSeconds: number
}

/**
 * Reads the live document from Edge Config, past every snapshot, and the counts from Redis.
 * @throws when Edge Config does not answer; without Redis the view is complete but for its counts
 */
export async function readExperimentsView(): Promise<ExperimentsView> {
  const { document, faults } = parseExperiments(await edgeConfig().get(documentKey('experiments')))
  const tallies = await readTallies(document.experiments.map(({ id }) => id))
  const newest = tallies?.history.find(({ version }) => version === document.version)
  return {
    version: document.version,
    updatedAt: document.updatedAt,
    publishedBy: newest?.by.name ?? null,
    experiments: document.experiments.map(({ id, status, slot, coverage, variants }) => ({
      id,
      status,
      slot,
      coverage,
      variants: variants.map(({ key, ratio }) => ({ key, ratio, ...countOf(tallies, id, key) })),
    })),
    faults,
    counted: tallies !== null,
    propagationSeconds: propagationSeconds(),
  }
}

/** The snapshot of an isolate is at most five seconds old; on the platform a write takes up to ten to arrive. */
export function propagationSeconds(): number {
  return env().onPlatform ? 15 : 5
}

type Tallies = {
  readonly counts: Awaited<ReturnType<typeof readCounts>>
  readonly history: Awaited<ReturnType<typeof readHistory>>
}

async function readTallies(ids: readonly string[]): Promise<Tallies | null> {
  try {
    const [counts, history] = await Promise.all([readCounts(ids), readHistory(5)])
    return { counts, history }
  } catch (error) {
    log('warn', 'counts-unavailable', { error })
    return null
  }
}

function countOf(tallies: Tallies | null, experiment: string, variant: string) {
  if (tallies === null) return { visitors: null, conversions: null }
  const count = tallies.counts.get(experiment)?.get(variant)
  return { visitors: count?.visitors ?? 0, conversions: count?.conversions ?? 0 }
}
