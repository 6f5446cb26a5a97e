import { chiSquaredUpperTail } from '#lib/core/statistics/distributions/chi-squared'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import type { Frame } from './frame-experiment.ts'
import { readSegments } from './read-segments.ts'
import { DIMENSIONS } from './results-query.ts'
import type { ResultsSource } from './results-source.ts'
import { SAMPLE_RATIO_ALPHA, testRatios } from './test-ratios.ts'

type Segment = { readonly segment: string; readonly epochs: readonly EpochSums[] }

/** Fewer visitors say nothing about ratios. */
const FEWEST_VISITORS = 100

/**
 * Where the ratios went wrong: the segment (`country:DE`) that differs most from the plan among those that differ from
 * all other visitors; null when none does, so that it is the same everywhere.
 * @throws when Redis does not answer
 */
export async function explainMismatch({
  frame,
  counted,
  markets,
  now,
}: Pick<ResultsSource, 'frame' | 'counted' | 'markets' | 'now'>): Promise<string | null> {
  const { id, tag } = frame
  const read = await Promise.all(
    DIMENSIONS.map(async (dimension) => {
      const segments = await readSegments(id, tag, dimension, { markets, now })
      return [...segments].map(([name, { epochs }]) => ({ segment: `${dimension}:${name}`, epochs }))
    }),
  )
  return findDeviating(read.flat(), counted.sums.epochs, frame)
}

/** Corrected for the number of segments (Bonferroni). */
export function findDeviating(
  segments: readonly Segment[],
  everybody: readonly EpochSums[],
  { keys, ratiosOf }: Pick<Frame, 'keys' | 'ratiosOf'>,
): string | null {
  const all = visitorsOf(everybody, keys)
  const tested = segments.flatMap(({ segment, epochs }) => {
    const inside = visitorsOf(epochs, keys)
    const outside = all.map((count, index) => Math.max(0, count - (inside[index] ?? 0)))
    if (sum(inside) < FEWEST_VISITORS || sum(outside) < FEWEST_VISITORS) return []
    const { pValue } = testRatios(epochs, keys, ratiosOf)
    return [{ segment, fromOthers: testHomogeneity(inside, outside), fromPlan: pValue ?? 1 }]
  })
  const deviating = tested.filter(({ fromOthers }) => fromOthers * tested.length < SAMPLE_RATIO_ALPHA)
  return deviating.toSorted((a, b) => a.fromPlan - b.fromPlan)[0]?.segment ?? null
}

/** Pearson's test of whether two groups are split alike. */
function testHomogeneity(inside: readonly number[], outside: readonly number[]): number {
  const whole = sum(inside) + sum(outside)
  const terms = [inside, outside].flatMap((group) =>
    group.map((count, index) => {
      const expected = (sum(group) * ((inside[index] ?? 0) + (outside[index] ?? 0))) / whole
      return expected === 0 ? 0 : (count - expected) ** 2 / expected
    }),
  )
  return chiSquaredUpperTail(sum(terms), inside.length - 1)
}

function visitorsOf(epochs: readonly EpochSums[], keys: readonly string[]): readonly number[] {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  return keys.map((key) => cells.get(key)?.visitors ?? 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
