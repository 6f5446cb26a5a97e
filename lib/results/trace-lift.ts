import * as v from 'valibot'
import type { Analysis } from './analyse-variants.ts'
import { compareVariants } from './compare-variants.ts'
import { type EpochSums, sumCells, sumDays } from './epoch-sums.ts'
import type { ExperimentSums } from './read-experiment-sums.ts'

export const SeriesPoint = v.object({
  date: v.string(),
  variants: v.array(
    v.object({
      key: v.string(),
      /** All until then. */
      visitors: v.number(),
      conversions: v.number(),
      lift: v.nullable(v.number()),
      interval: v.nullable(v.tuple([v.number(), v.number()])),
    }),
  ),
})
export type SeriesPoint = v.InferOutput<typeof SeriesPoint>

/**
 * The lift of each treatment as it stood at the end of each day, with always-valid bounds: with a chance of 1 − alpha
 * the true lift lies within all of them at once.
 */
export function traceLift(
  days: ExperimentSums['days'],
  analysis: Pick<Analysis, 'keys' | 'goal' | 'alpha'>,
): readonly SeriesPoint[] {
  let epochs: readonly EpochSums[] = []
  return days.map((day) => {
    epochs = sumDays([{ epochs }, day])
    return { date: day.date, variants: pointsOf(epochs, analysis) }
  })
}

function pointsOf(
  epochs: readonly EpochSums[],
  { keys, goal, alpha }: Pick<Analysis, 'keys' | 'goal' | 'alpha'>,
): SeriesPoint['variants'] {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const [control = ''] = keys
  return keys.map((key) => {
    const { visitors = 0, goals } = cells.get(key) ?? {}
    const counts = { key, visitors, conversions: goals?.get(goal)?.reached ?? 0 }
    if (key === control) return { ...counts, lift: null, interval: null }
    const contrast = { control, treatment: key, metric: { kind: 'goal', goal } as const }
    const found = compareVariants(epochs, contrast, { engine: 'sequential', alpha })
    return 'error' in found
      ? { ...counts, lift: null, interval: null }
      : { ...counts, lift: found.lift, interval: [...found.interval] as [number, number] }
  })
}
