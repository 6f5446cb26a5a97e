import { decodeCode, encodeCode, type MarketRef } from './code.ts'
import type { CompiledExperiments } from './compile.ts'
import { describeSlot } from './slots.ts'

/**
 * The code of what a page really shows, when it could not show all that `code` names: a slot for which something else
 * stands has the part of its own content. Its events carry this code, so that nobody counts as exposed to a variant
 * that they did not see.
 */
export function shownCode(
  compiled: Pick<CompiledExperiments, 'slots'>,
  { key, revision }: MarketRef,
  code: string,
  slots: readonly { readonly slot: string; readonly isAsNamed: boolean }[],
): string {
  const named = decodeCode(code)?.parts ?? []
  const parts = slots.map(({ slot, isAsNamed }, index) => {
    const known = describeSlot(compiled, slot)
    const own = { kind: 'slot' as const, slot, revision: known.revision, rule: known.rules - 1 }
    return isAsNamed ? (named[index] ?? own) : own
  })
  return encodeCode({ market: { key, revision }, parts })
}
