import * as v from 'valibot'
import { PURCHASE } from '#lib/core/events/event'
import { wilson } from '#lib/core/statistics/wilson'
import type { Analysis } from './analyse-variants.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import { EMPTY_CELL } from './parse-cell.ts'

export const FunnelStep = v.object({
  /** `visitors`, then the events on the way to an order. */
  step: v.string(),
  variants: v.array(
    v.object({
      key: v.string(),
      reached: v.number(),
      /** Of those who reached the step before. */
      share: v.nullable(v.number()),
      shareInterval: v.nullable(v.tuple([v.number(), v.number()])),
    }),
  ),
})
export type FunnelStep = v.InferOutput<typeof FunnelStep>

/** What the site reports on the way to an order, in the order in which it happens. */
const STEPS = ['add-to-cart', 'begin-checkout', PURCHASE] as const

/** How many of each variant's visitors came how far. Steps that nobody reported are left out; none is invented. */
export function traceFunnel(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  { keys, alpha }: Pick<Analysis, 'keys' | 'alpha'>,
): readonly FunnelStep[] {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const cellOf = (key: string) => cells.get(key) ?? EMPTY_CELL
  const reached = (key: string, step: string) => cellOf(key).goals.get(step)?.reached ?? 0
  const steps = STEPS.filter((step) => keys.some((key) => reached(key, step) > 0))
  if (!steps.some((step) => step !== PURCHASE)) return []
  const counts = [
    { step: 'visitors', of: keys.map((key) => cellOf(key).visitors) },
    ...steps.map((step) => ({ step, of: keys.map((key) => reached(key, step)) })),
  ]
  return counts.map(({ step, of }, row) => ({
    step,
    variants: keys.map((key, column) => {
      const count = of[column] ?? 0
      const before = counts[row - 1]?.of[column] ?? null
      return { key, reached: count, ...shareOf(before, count, alpha) }
    }),
  }))
}

/** An order may come without the step before it: a share above one says nothing. */
function shareOf(before: number | null, count: number, alpha: number) {
  if (before === null || before === 0 || count > before) return { share: null, shareInterval: null }
  const [low, high] = wilson(before, count, alpha)
  return { share: count / before, shareInterval: [low, high] as [number, number] }
}
