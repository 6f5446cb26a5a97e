import type { Assignment } from './assign.ts'
import type { CompiledExperiment, CompiledExperiments } from './compile.ts'
import type { VisitorFacts } from './facts.ts'

/** The revision and the rule of a slot that the document does not hold: its default, declared in code. */
const DECLARED = { revision: 0, rule: 0 } as const

/** Which rule of a slot applies to a visitor: the first that matches, else the last, which is for everybody. */
export function resolveRule(
  { slots }: Pick<CompiledExperiments, 'slots'>,
  slot: string,
  facts: VisitorFacts,
): { readonly revision: number; readonly rule: number } {
  const found = slots.get(slot)
  if (found === undefined) return DECLARED
  const rule = found.rules.findIndex((matches) => matches(facts))
  return { revision: found.revision, rule: rule < 0 ? found.rules.length - 1 : rule }
}

/** Revision of a slot and how many rules it has. */
export function describeSlot(
  { slots }: Pick<CompiledExperiments, 'slots'>,
  slot: string,
): { readonly revision: number; readonly rules: number } {
  const found = slots.get(slot)
  return found ? { revision: found.revision, rules: found.rules.length } : { revision: 0, rules: 1 }
}

/** Experiments on a slot that may run, now or when their time comes, in the document's order. */
export function experimentsOn(
  { bySlot }: Pick<CompiledExperiments, 'bySlot'>,
  slot: string,
): readonly CompiledExperiment[] {
  return (bySlot.get(slot) ?? []).filter(isLive)
}

/**
 * The experiment whose content a slot shows to a visitor. Several may stand on one slot: in one exclusion group with
 * disjoint ranges a visitor is in one of them at most; otherwise the first in the document that includes the
 * visitor wins, and the others are assigned but not seen, so they get no exposure.
 */
export function winnerOn(
  { bySlot }: Pick<CompiledExperiments, 'bySlot'>,
  slot: string,
  assignments: readonly Assignment[],
): { readonly experiment: CompiledExperiment; readonly assignment: Assignment } | null {
  for (const experiment of bySlot.get(slot) ?? []) {
    const assignment = assignments.find((candidate) => candidate.experiment === experiment.id)
    if (assignment?.included) return { experiment, assignment }
  }
  return null
}

/** Whether an experiment can include anybody under this document, its schedule aside. */
function isLive({ timing }: Pick<CompiledExperiment, 'timing'>): boolean {
  return timing.status === 'running' || timing.status === 'scheduled'
}
