import { type Adjustment, adjustPValues } from '#lib/core/statistics/adjust-p-values'
import type { EffectView } from './effect-view.ts'

/** Effects of one family with p-values corrected for its size; those without a p-value do not belong to it. */
export function correctEffects<E extends Pick<EffectView, 'pValue' | 'adjustedPValue'>>(
  method: Adjustment,
  family: readonly E[],
): readonly E[] {
  const tested = family.flatMap(({ pValue }) => (pValue === null ? [] : [pValue]))
  const adjusted = adjustPValues(method, tested)
  if ('error' in adjusted) return family
  const values = adjusted.pValues.values()
  return family.map((effect) =>
    effect.pValue === null ? effect : { ...effect, adjustedPValue: values.next().value ?? effect.pValue },
  )
}
