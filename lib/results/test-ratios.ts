import * as v from 'valibot'
import { sampleRatio } from '#lib/core/statistics/sample-ratio'
import type { EpochSums } from './epoch-sums.ts'

/** Below this the ratios are not those that were planned. Nobody looks at a result then, so it is not 5 %. */
export const SAMPLE_RATIO_ALPHA = 0.001
/** Below this they may be: worth a look. Both levels are those of Statsig's health checks (docs.statsig.com/experiments/monitor). */
export const SAMPLE_RATIO_DOUBT = 0.01

export const SampleRatioView = v.object({
  /** Always-valid, over all epochs (Bonferroni); null while nothing can be tested. */
  pValue: v.nullable(v.number()),
  isMismatch: v.boolean(),
  epochs: v.array(
    v.object({
      epoch: v.number(),
      observed: v.record(v.string(), v.number()),
      /** Null for an epoch whose ratios nobody recorded: it is not tested. */
      expected: v.nullable(v.record(v.string(), v.number())),
      pValue: v.nullable(v.number()),
    }),
  ),
})
export type SampleRatioView = v.InferOutput<typeof SampleRatioView>

/** Ratios by epoch. */
export type RatiosOf = ReadonlyMap<number, Readonly<Record<string, number>>>

/** Whether visitors came in the ratios of each epoch. */
export function testRatios(
  epochs: readonly EpochSums[],
  keys: readonly string[],
  ratiosOf: RatiosOf,
): SampleRatioView {
  const tested = epochs.map(({ epoch, variants }) => {
    const observed = Object.fromEntries(keys.map((key) => [key, variants.get(key)?.visitors ?? 0]))
    const expected = ratiosOf.get(epoch) ?? null
    return { epoch, observed, expected, pValue: expected && testEpoch(observed, expected) }
  })
  const pValues = tested.flatMap(({ pValue }) => (pValue === null ? [] : [pValue]))
  const pValue = pValues.length === 0 ? null : Math.min(1, pValues.length * Math.min(...pValues))
  return { pValue, isMismatch: pValue !== null && pValue < SAMPLE_RATIO_ALPHA, epochs: tested }
}

/** A variant with ratio 0 is left out: those whom a sticky cookie keeps in it may still come. */
function testEpoch(
  observed: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
): number | null {
  const open = Object.keys(expected).filter((key) => (expected[key] ?? 0) > 0)
  const found = sampleRatio(
    open.map((key) => observed[key] ?? 0),
    open.map((key) => expected[key] ?? 0),
  )
  return 'error' in found ? null : found.sequentialPValue
}
