import { type AssignOptions, assign, isCounted } from './assign.ts'
import type { CompiledExperiments } from './compile.ts'
import type { Holdout } from './definition.ts'
import type { VisitorFacts } from './facts.ts'
import { seedTag } from './seed-tag.ts'
import { resolveRule } from './slots.ts'

/** The global holdout is counted as an experiment of its own. No experiment of a document can have this id. */
export const PROGRAMME = '~holdout'

/** Its variants: who is kept out of every experiment is the control, everybody else sees what the programme shows. */
export const PROGRAMME_KEYS = ['held-out', 'everybody-else'] as const

/** What counting needs of the holdout; null while nobody is kept out. A share of visitors is an epoch of its own. */
export function programmeOf(holdout: Holdout | null) {
  if (holdout === null || holdout.coverage === 0) return null
  const { seed, coverage } = holdout
  return { id: PROGRAMME, tag: seedTag(seed), epoch: Math.round(coverage * 10_000), variants: PROGRAMME_KEYS }
}

/** The ratios that an epoch of the programme stands for. */
export function programmeRatios(epoch: number): Readonly<Record<string, number>> {
  const [heldOut, others] = PROGRAMME_KEYS
  return { [heldOut]: epoch / 10_000, [others]: 1 - epoch / 10_000 }
}

/**
 * The side of the holdout on which a visitor counts who sees these slots, null for one to whom it makes no difference:
 * no experiment on them would take the visitor in, and none of them has another rule for the held-out. That is asked of
 * both sides alike: as if nobody were held out or all were, and as if nobody had been here before.
 */
export function programmeSide(
  compiled: CompiledExperiments,
  facts: VisitorFacts,
  slots: readonly string[],
  options: Pick<AssignOptions, 'now' | 'user'>,
): (typeof PROGRAMME_KEYS)[number] | null {
  const { nobody, everybody } = supposedOf(compiled)
  const wouldBe = assign(nobody, facts, { ...options, sticky: new Map(), overrides: new Map() })
  const isTakenIn = wouldBe.some((assignment) => {
    const slot = compiled.byId.get(assignment.experiment)?.slot
    return assignment.included && isCounted(assignment) && slot !== undefined && slots.includes(slot)
  })
  const ruleOf = (side: CompiledExperiments, slot: string) => resolveRule(side, slot, facts).rule
  const isConcerned = isTakenIn || slots.some((slot) => ruleOf(nobody, slot) !== ruleOf(everybody, slot))
  if (!isConcerned) return null
  return PROGRAMME_KEYS[compiled.isHeldOut(facts.visitor) ? 0 : 1]
}

type Supposed = { readonly nobody: CompiledExperiments; readonly everybody: CompiledExperiments }
const supposed = new WeakMap<CompiledExperiments, Supposed>()

/** The documents as if nobody were held out, and as if all were: compiled once for all visitors. */
function supposedOf(compiled: CompiledExperiments): Supposed {
  const known = supposed.get(compiled)
  if (known) return known
  const { supposing, holdout } = compiled
  const made = {
    nobody: supposing(null),
    everybody: supposing({ seed: holdout?.seed ?? '', coverage: 1 }),
  }
  supposed.set(compiled, made)
  return made
}
