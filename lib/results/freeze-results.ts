import * as v from 'valibot'
import { analyseExperiment } from './analyse-experiment.ts'
import { type FrozenResults, keepFrozen } from './frozen-results.ts'
import { readSegments } from './read-segments.ts'
import { DIMENSIONS, ResultsQuery } from './results-query.ts'
import type { ResultsSource } from './results-source.ts'

/**
 * Freezes the results of an ended experiment as they stand now, segments of every dimension included, so that neither
 * later events nor changed settings nor the end of the sums change what was decided on. Null when they were not kept.
 * @throws when Redis does not answer
 */
export async function freezeResults(source: Omit<ResultsSource, 'frozen'>): Promise<FrozenResults | null> {
  const { frame, counted, settings, currency, markets, now } = source
  const { stoppedAt } = frame
  if (stoppedAt === null) return null
  const read = await Promise.all(
    DIMENSIONS.map((dimension) => readSegments(frame.id, frame.tag, dimension, { markets, now })),
  )
  const analyse = (segment: string, segments = counted.segments) =>
    analyseExperiment(
      frame,
      { ...counted, segments },
      { query: v.parse(ResultsQuery, { segment }), settings, currency, now },
    )
  const segments = DIMENSIONS.map(
    (dimension, index) => [dimension, analyse(dimension, read[index]).segments] as const,
  )
  const frozenAt = new Date(now).toISOString()
  const results = { ...analyse('all', new Map()), frozenAt }
  const frozen = { stoppedAt, frozenAt, results, segments: Object.fromEntries(segments) }
  return (await keepFrozen(frame, frozen)) ? frozen : null
}
