import * as v from 'valibot'
import type { Comparison } from '#lib/core/statistics/comparison'
import { compareVariants } from './compare-variants.ts'
import { correctEffects } from './correct-effects.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import type { Frame } from './frame-experiment.ts'
import { DIRECTIONS, directionOf } from './goal-role.ts'
import { EMPTY_CELL } from './parse-cell.ts'

export const GuardrailResult = v.object({
  goal: v.string(),
  direction: v.picklist(DIRECTIONS),
  variants: v.array(
    v.object({
      key: v.string(),
      reached: v.number(),
      /** Relative to the control, always-valid; null where the control has nobody, or too few. */
      lift: v.nullable(v.number()),
      interval: v.nullable(v.tuple([v.number(), v.number()])),
      /** The share who reached it minus the control's; of older results unknown. */
      difference: v.optional(v.nullable(v.number()), null),
      /** Of no difference, always-valid; corrected (Holm) for all guardrails and treatments. */
      pValue: v.nullable(v.number()),
      adjustedPValue: v.nullable(v.number()),
      /** Worse beyond chance. */
      isHarmed: v.boolean(),
    }),
  ),
})
export type GuardrailResult = v.InferOutput<typeof GuardrailResult>

type Guarded = Pick<Frame, 'keys' | 'guardrails' | 'lowerIsBetter'>
type Epochs = readonly Pick<EpochSums, 'variants'>[]

/**
 * Each goal that must not get worse, and whether a treatment makes it so: at any number of looks, like vitals. Harm is
 * told by the difference, so that a control whom it never happens to hides nothing.
 */
export function analyseGuardrails(epochs: Epochs, frame: Guarded, alpha: number): readonly GuardrailResult[] {
  const [control = ''] = frame.keys
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const found = frame.guardrails.flatMap((goal) =>
    frame.keys.map((key) => ({
      goal,
      key,
      reached: (cells.get(key) ?? EMPTY_CELL).goals.get(goal)?.reached ?? 0,
      ...(key === control ? NOTHING : effectOf(epochs, { control, treatment: key, goal }, alpha)),
    })),
  )
  const corrected = correctEffects('holm', found)
  return frame.guardrails.map((goal) => {
    const direction = directionOf(goal, frame)
    const own = corrected.filter((effect) => effect.goal === goal)
    const variants = own.map(({ goal: _, ...effect }) => {
      const { difference, adjustedPValue } = effect
      const isWorse = difference !== null && (direction === 'lower' ? difference > 0 : difference < 0)
      return { ...effect, isHarmed: isWorse && adjustedPValue !== null && adjustedPValue < alpha }
    })
    return { goal, direction, variants }
  })
}

const NO_LIFT = { lift: null, interval: null }
const NOTHING = { ...NO_LIFT, difference: null, pValue: null, adjustedPValue: null }

function effectOf(
  epochs: Epochs,
  { goal, ...pair }: { readonly control: string; readonly treatment: string; readonly goal: string },
  alpha: number,
) {
  const contrast = { ...pair, metric: { kind: 'goal', goal } as const }
  const options = { engine: 'sequential', alpha } as const
  const absolute = compareVariants(epochs, contrast, { ...options, difference: 'absolute' })
  if ('error' in absolute) return NOTHING
  const relative = compareVariants(epochs, contrast, options)
  // Where there is a lift its own p-value is told, which agrees with its interval.
  const { pValue = null } = 'error' in relative ? absolute : relative
  return { ...liftOf(relative), difference: absolute.lift, pValue, adjustedPValue: pValue }
}

function liftOf(relative: Comparison) {
  if ('error' in relative) return NO_LIFT
  const [low, high] = relative.interval
  return { lift: relative.lift, interval: [low, high] as [number, number] }
}
