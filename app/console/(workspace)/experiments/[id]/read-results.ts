import type { PageState } from '#lib/core/results/page-state'
import { log } from '#lib/observability/log'
import { type ComposedResults, composeResults } from '#lib/results/compose-results'
import { readExperiment } from './read-experiment.ts'

/** What a page of results shows; null for an experiment that nobody knows. */
export async function readResults(
  id: string,
  state: PageState,
): Promise<ComposedResults | 'unreachable' | null> {
  try {
    return await composeResults(id, state, readExperiment(id))
  } catch (error) {
    log('error', 'results-unavailable', { experiment: id, error })
    return 'unreachable'
  }
}
