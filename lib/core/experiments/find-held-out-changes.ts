import { isSame } from '../json/is-same.ts'
import type { Holdout } from './definition.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import { pieceOf } from './fault.ts'
import type { Bias } from './finding.ts'
import { isInForce, rulesOfHeldOut, rulesOfOthers } from './held-out-rules.ts'
import { PROGRAMME } from './programme.ts'
import { type SlotRule, slotRules } from './with-slot-rules.ts'

/**
 * Slots on which the held-out have rules of their own, and would see something else, or be others, while the holdout
 * goes on: rules that are lost, changed, or hidden behind another.
 */
export function findHeldOutChanges(before: LiveDocuments, after: LiveDocuments): readonly Bias[] {
  const [earlier, later] = [before, after].map(({ experiments, content }) => {
    return { raw: experiments, content, document: parseExperiments(experiments).document }
  })
  if (!earlier || !later || !goesOn(earlier.document.holdout, later.document.holdout)) return []
  return Object.keys(earlier.document.slots).flatMap((slot) => {
    const [was, is] = [slotRules(earlier, slot) ?? [], slotRules(later, slot) ?? []]
    const hasOwn = rulesOfOthers(was).length < was.length
    if (!hasOwn || isSame(shownToHeldOut(was), shownToHeldOut(is))) return []
    const message = `What the held-out see on ${slot} changes. They stand for how it was before winners were shipped to it: the programme report would compare with something else`
    return [{ code: 'held-out-changed', experiment: PROGRAMME, message }]
  })
}

function goesOn(before: Holdout | null, after: Holdout | null): boolean {
  return isInForce(before) && isInForce(after) && before.seed === after.seed
}

/** To whom of them, and what. */
function shownToHeldOut(rules: readonly SlotRule[]): readonly unknown[] {
  return rulesOfHeldOut(rules).map(({ rule, content }) => [pieceOf(rule, 'audience').value, content])
}
