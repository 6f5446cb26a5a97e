import * as v from 'valibot'
import type { Experiment } from '#lib/core/experiments/definition'
import { pointerStep } from '#lib/core/json/pointer'
import { toInputErrors } from '#lib/forms/to-input-errors'
import type { InputError } from '#lib/http/problem'

const SUM_TOLERANCE = 0.001
const MAX_VARIANTS = 10

/** Body of `PATCH /api/experiments/<id>/ratios`: the version that the editor saw, and a share for every variant. */
export const RatioChangeInput = v.object({
  version: v.pipe(v.number('Give the version that you edited'), v.integer(), v.minValue(0)),
  ratios: v.pipe(
    v.unknown(),
    v.check((ratios) => !Array.isArray(ratios), 'Give an object of shares by variant'),
    v.record(v.string(), v.pipe(v.number('Give a number'), v.minValue(0), v.maxValue(1))),
    v.check((ratios) => Object.keys(ratios).length <= MAX_VARIANTS, 'Too many variants'),
  ),
  /** What to do with an edit from outside of the very ratios that this replaces. */
  outside: v.exactOptional(v.picklist(['adopt', 'overwrite'])),
})
export type RatioChangeInput = v.InferOutput<typeof RatioChangeInput>

type Parsed =
  | { readonly ok: true; readonly input: RatioChangeInput }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** Reads the body; every fault with its JSON pointer. */
export function parseRatioChange(body: unknown): Parsed {
  const result = v.safeParse(RatioChangeInput, body)
  if (result.success) return { ok: true, input: result.output }
  return { ok: false, errors: toInputErrors(result.issues) }
}

/** What is wrong with new shares for this experiment: each variant named once, nothing else, one in sum. */
export function findRatioFaults(
  { id, variants }: Pick<Experiment, 'id' | 'variants'>,
  ratios: RatioChangeInput['ratios'],
): readonly InputError[] {
  const known = variants.map(({ key }) => key)
  const unknown = Object.keys(ratios).filter((key) => !known.includes(key))
  const missing = known.filter((key) => !Object.hasOwn(ratios, key))
  const faults = [
    ...unknown.map((key) => fault(key, `${id} has no such variant. It has ${known.join(', ')}`)),
    ...missing.map((key) => fault(key, 'Give a share for this variant too')),
  ]
  const sum = Object.values(ratios).reduce((total, ratio) => total + ratio, 0)
  if (faults.length > 0 || Math.abs(sum - 1) <= SUM_TOLERANCE) return faults
  return [{ pointer: '/ratios', detail: `The shares sum to ${Number(sum.toFixed(4))} and must sum to 1` }]
}

function fault(variant: string, detail: string): InputError {
  return { pointer: `/ratios${pointerStep(variant)}`, detail }
}
