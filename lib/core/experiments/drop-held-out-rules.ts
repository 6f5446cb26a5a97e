import type { OpenDocuments, Raw, Refusal } from './edit-with.ts'
import { rulesOfOthers } from './held-out-rules.ts'
import { slotRules, withSlotRules } from './with-slot-rules.ts'

type Changed = { readonly slots: Raw; readonly content: Raw }

/**
 * Slots and content without any rule for the held-out alone, each slot that had one under its next revision; null when
 * none had.
 */
export function dropHeldOutRules(open: OpenDocuments, version: number): Changed | Refusal | null {
  let changed: Changed | null = null
  for (const slot of Object.keys(open.document.slots)) {
    const rules = slotRules(open, slot) ?? []
    const others = rulesOfOthers(rules)
    if (others.length === rules.length) continue
    const current = changed
      ? { ...open, raw: { ...open.raw, slots: changed.slots }, content: changed.content }
      : open
    const next = withSlotRules(current, slot, others, version)
    if ('ok' in next) return next
    changed = next
  }
  return changed
}
