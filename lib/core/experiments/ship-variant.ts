import { toContentKey } from './content-key.ts'
import type { Experiment } from './definition.ts'
import type { Edit } from './edit.ts'
import { editWith, type OpenDocuments, type Refusal, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { isInForce, rulesOfHeldOut, rulesOfOthers } from './held-out-rules.ts'
import { openExperiment } from './open-experiment.ts'
import { compileTiming, phaseAt } from './schedule.ts'
import { type SlotRule, slotRules, withSlotRules } from './with-slot-rules.ts'

/**
 * Ends an experiment with a winner. A treatment's content moves into the slot, under a new revision: for the
 * experiment's audience as a rule in front of the others; without an audience in place of all rules, or of the last
 * one alone. With the control the slot stays as it is. The experiment's own content stays until it is dropped.
 *
 * While a global holdout is in force, rules for the held-out alone stand in front: they see what they saw, shipment
 * after shipment. `declared` is what a slot shows that the documents do not hold, by language.
 */
export function shipVariant(
  id: string,
  variant: string,
  replace: 'all' | 'default',
  declared: (slot: string) => unknown = () => undefined,
): Edit {
  return editWith((open, stamp) => {
    const found = openExperiment(open, id)
    if (!found.ok) return found
    const { experiment, raw } = found
    const { status, coverage, schedule, variants } = experiment
    if (phaseAt(compileTiming(status, coverage, schedule), Date.parse(stamp.at)) === 'scheduled')
      return refuse('wrong-state', '', `${id} has not begun: there is nothing to ship`)
    const index = variants.findIndex(({ key }) => key === variant)
    if (index < 0) return refuse('invalid', '/variant', 'There is no such variant')
    const members = found.replaceWith({ ...raw, status: 'ended' })
    if (index === 0) return { ok: true, members }
    const rules = shippedRules(open, experiment, variant, replace)
    if ('ok' in rules) return rules
    const kept = keptRules(open, experiment.slot, declared)
    const changed = withSlotRules(open, experiment.slot, [...kept, ...rulesOfOthers(rules)], stamp.version)
    if ('ok' in changed) return changed
    return { ok: true, members: { ...members, slots: changed.slots }, content: changed.content }
  })
}

function shippedRules(
  open: OpenDocuments,
  { id, revision, slot, audience = {} }: Experiment,
  variant: string,
  replace: 'all' | 'default',
): readonly SlotRule[] | Refusal {
  const content = pieceOf(open.content, toContentKey(id, revision, variant)).value
  if (content === undefined) return refuse('invalid', '/variant', `${variant} has no content to ship`)
  const isForAll = Object.keys(audience).length === 0
  const own = slotRules(open, slot)
  if (isForAll && (replace === 'all' || !own)) return [{ rule: {}, content }]
  if (!own)
    return refuse('invalid', '/variant', `${slot} has no content of its own for others: publish that first`)
  if (isForAll) return [...own.slice(0, -1), { rule: own.at(-1)?.rule, content }]
  return [{ rule: { audience }, content }, ...own]
}

/** What the held-out go on seeing, while anybody is. */
function keptRules(
  open: OpenDocuments,
  slot: string,
  declared: (slot: string) => unknown,
): readonly SlotRule[] {
  if (!isInForce(open.document.holdout)) return []
  return rulesOfHeldOut(slotRules(open, slot) ?? [{ rule: {}, content: declared(slot) }])
}
