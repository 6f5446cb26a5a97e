import { log } from '#lib/observability/log'
import { loadResults } from './load-results.ts'

/**
 * Freezes the results of an experiment if it has ended and nobody has done it yet: loading them does. Never throws,
 * since whoever reads them next does it too.
 */
export async function freezeEnded(id: string): Promise<void> {
  await loadResults(id, { dimension: null, now: Date.now() }).catch((error: unknown) =>
    log('warn', 'results-not-frozen', { experiment: id, error }),
  )
}
