import type { Assignment } from './assign.ts'
import type { CompiledExperiments } from './compile.ts'
import { toContentKey } from './content-key.ts'
import type { ExperimentsDocument } from './document.ts'
import { type AudienceTrace, explainAudience, tellMissing } from './explain-audience.ts'
import type { VisitorFacts } from './facts.ts'
import { resolveRule, winnerOn } from './slots.ts'

interface SlotRuleTrace {
  readonly outcome: 'matched' | 'did-not-match' | 'not-asked'
  readonly text: string
  readonly audience?: AudienceTrace
}

export interface SlotExplanation {
  readonly slot: string
  /** What it shows, in one sentence. */
  readonly sentence: string
  /** Key of that content in the document `content`; null for the default that is declared in code. */
  readonly contentKey: string | null
  readonly experiment: string | null
  readonly variant: string | null
  /** Experiments that decided too and are not seen, because another one stands before them. */
  readonly unseen: readonly string[]
  /** The slot's own rules in their order; a treatment hides them. */
  readonly rules: readonly SlotRuleTrace[]
}

/** What a slot shows to a visitor, and why: asked of the functions that name the page. */
export function explainSlot(
  slot: string,
  document: Pick<ExperimentsDocument, 'slots' | 'segments' | 'holdout'>,
  compiled: CompiledExperiments,
  assignments: readonly Assignment[],
  facts: VisitorFacts,
): SlotExplanation {
  const winner = winnerOn(compiled, slot, assignments)
  const { revision, rule } = resolveRule(compiled, slot, facts)
  const own = revision === 0 ? null : toContentKey(slot, revision, rule)
  const variant = winner?.assignment.variant ?? null
  const isTreatment = winner !== null && variant !== winner.experiment.variants[0]
  const unseen = (compiled.bySlot.get(slot) ?? [])
    .map(({ id }) => id)
    .filter(
      (id) =>
        id !== winner?.experiment.id && assignments.some((one) => one.experiment === id && one.included),
    )
  return {
    slot,
    sentence: isTreatment
      ? `Shows ${variant} of ${winner.experiment.id}`
      : `Shows ${nameRule(revision, rule)}${winner === null ? '' : `, as the control of ${winner.experiment.id}`}`,
    contentKey: isTreatment
      ? toContentKey(winner.experiment.id, winner.experiment.revision, winner.assignment.variant)
      : own,
    experiment: winner?.experiment.id ?? null,
    variant,
    unseen,
    rules: traceRules(slot, document, facts, isTreatment ? -1 : rule),
  }
}

function nameRule(revision: number, rule: number): string {
  return revision === 0 ? 'its default' : `its rule ${rule + 1}`
}

/** `matched` is the index of the rule that applies, -1 when nobody asked. */
function traceRules(
  slot: string,
  document: Pick<ExperimentsDocument, 'slots' | 'segments' | 'holdout'>,
  facts: VisitorFacts,
  matched: number,
): readonly SlotRuleTrace[] {
  const { slots } = document
  const rules = Object.hasOwn(slots, slot) ? (slots[slot]?.rules ?? []) : []
  return rules.map(({ audience }, index) => {
    const trace = explainAudience(audience, document, facts)
    const of = trace === null ? {} : { audience: trace }
    if (matched < 0 || index > matched) return { outcome: 'not-asked', text: 'Not asked', ...of }
    if (index === matched)
      return { outcome: 'matched', text: trace === null ? 'For everybody else' : 'In its audience', ...of }
    return { outcome: 'did-not-match', text: trace === null ? '' : capitalise(tellMissing(trace)), ...of }
  })
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
