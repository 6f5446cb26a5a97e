import { encodeCode, type MarketRef } from './code.ts'
import type { CompiledExperiments } from './compile.ts'
import type { VisitorFacts } from './facts.ts'
import { describeSlot, resolveRule } from './slots.ts'

/** The code of a page without experiments: each slot's rule for a visitor, or the one for everybody if nothing is known of them. */
export function plainCode(
  compiled: Pick<CompiledExperiments, 'slots'>,
  slots: readonly string[],
  { key, revision }: MarketRef,
  facts?: VisitorFacts,
): string {
  const parts = slots.map((slot) => {
    const known = describeSlot(compiled, slot)
    const rule = facts ? resolveRule(compiled, slot, facts).rule : known.rules - 1
    return { kind: 'slot' as const, slot, revision: known.revision, rule }
  })
  return encodeCode({ market: { key, revision }, parts })
}
