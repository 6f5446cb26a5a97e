import * as v from 'valibot'
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
      /** Relative to the control, always-valid; the p-value is corrected (Holm) for all guardrails and treatments. */
      lift: v.nullable(v.number()),
      interval: v.nullable(v.tuple([v.number(), v.number()])),
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

/** Each goal that must not get worse, and whether a treatment makes it so: at any number of looks, like vitals. */
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
      const { lift, adjustedPValue } = effect
      const isWorse = lift !== null && (direction === 'lower' ? lift > 0 : lift < 0)
      return { ...effect, isHarmed: isWorse && adjustedPValue !== null && adjustedPValue < alpha }
    })
    return { goal, direction, variants }
  })
}

const NOTHING = { lift: null, interval: null, pValue: null, adjustedPValue: null }

function effectOf(
  epochs: Epochs,
  { goal, ...pair }: { readonly control: string; readonly treatment: string; readonly goal: string },
  alpha: number,
) {
  const contrast = { ...pair, metric: { kind: 'goal', goal } as const }
  const compared = compareVariants(epochs, contrast, { engine: 'sequential', alpha })
  if ('error' in compared) return NOTHING
  const {
    lift,
    interval: [low, high],
    pValue = null,
  } = compared
  return { lift, interval: [low, high] as [number, number], pValue, adjustedPValue: pValue }
}
