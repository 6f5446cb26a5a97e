import * as v from 'valibot'
import { type Analysis, viewEffects } from './analyse-variants.ts'
import { correctEffects } from './correct-effects.ts'
import { EffectView, NO_EFFECT } from './effect-view.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import { EMPTY_CELL } from './parse-cell.ts'

export const SegmentResult = v.object({
  segment: v.string(),
  variants: v.array(
    v.object({ key: v.string(), visitors: v.number(), conversions: v.number(), ...EffectView.entries }),
  ),
})
export type SegmentResult = v.InferOutput<typeof SegmentResult>

/**
 * The segments of one dimension beside each other, those with most visitors first. All their comparisons are one
 * family, corrected by the method named: among twenty countries one always looks good.
 */
export function analyseSegments(
  segments: ReadonlyMap<string, readonly Pick<EpochSums, 'variants'>[]>,
  analysis: Analysis,
): readonly SegmentResult[] {
  const { keys, goal } = analysis
  const all = [...segments]
  // No covariates are kept of segments.
  const plain = { ...analysis, cuped: false }
  const found = all.flatMap(([, epochs]) => viewEffects(epochs, { kind: 'goal', goal }, plain))
  const effects = correctEffects(analysis.correction, found)
  const results = all.map(([segment, epochs], row) => {
    const cells = sumCells(epochs.map(({ variants }) => variants))
    const variants = keys.map((key, column) => {
      const { visitors, goals } = cells.get(key) ?? EMPTY_CELL
      const effect = effects[row * keys.length + column] ?? NO_EFFECT
      return { key, visitors, conversions: goals.get(goal)?.reached ?? 0, ...effect }
    })
    return { segment, variants }
  })
  return results.toSorted((a, b) => visitorsOf(b) - visitorsOf(a))
}

function visitorsOf({ variants }: SegmentResult): number {
  return variants.reduce((sum, { visitors }) => sum + visitors, 0)
}
