import type { CompiledExperiment, CompiledExperiments } from './compile.ts'
import type { VisitorFacts } from './facts.ts'
import { chooseVariant } from './ranges.ts'
import { coverageAt, phaseAt } from './schedule.ts'

type Reason =
  | 'bucketed'
  | 'sticky'
  | 'override'
  | 'forced'
  | 'holdout'
  | 'prerequisite'
  | 'not-in-audience'
  | 'not-in-coverage'
  | 'not-in-group'
  | 'scheduled'
  | 'paused'
  | 'ended'

export interface Assignment {
  readonly experiment: string
  /** The control's key when the visitor is not included. */
  readonly variant: string
  readonly included: boolean
  readonly reason: Reason
}

export interface AssignOptions {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Earlier assignments by experiment, each with the tag of the seed under which it was made, and its epoch. */
  readonly sticky: ReadonlyMap<string, { readonly variant: string; readonly tag: string }>
  /** Variants chosen in a preview, by experiment. */
  readonly overrides: ReadonlyMap<string, string>
  /** The account of whoever is signed in, or was last: the unit of experiments by user. */
  readonly user?: string | undefined
  /** Whether the sticky assignments of experiments by user are another user's. */
  readonly isOtherUser?: boolean
}

/**
 * Decides every experiment for one visitor, in compiled order. The first that applies wins: not running, override,
 * forced, holdout (of all, of the group), exclusion group, sticky, prerequisite, audience, coverage.
 *
 * As in GrowthBook a sticky visitor stays in when ratios, coverage, audience or prerequisite change; what would be
 * another test (another seed, a variant that is gone) starts afresh. Unlike there, a sticky visitor leaves when the
 * exclusion group's range no longer holds them: that two experiments of a group never overlap must hold always.
 */
export function assign(
  compiled: CompiledExperiments,
  facts: VisitorFacts,
  options: AssignOptions,
): readonly Assignment[] {
  const done: Assignment[] = []
  for (const experiment of compiled.experiments)
    done.push(
      decideEarly(experiment, facts.visitor, compiled, options) ?? decide(experiment, facts, options, done),
    )
  return done
}

/** Whether an assignment may enter the analysis: chosen by chance, not by a person. */
export function isCounted({ reason }: Pick<Assignment, 'reason'>): boolean {
  return reason === 'bucketed' || reason === 'sticky'
}

/** What is decided without asking for the visitor's facts. */
function decideEarly(
  experiment: CompiledExperiment,
  visitor: string,
  { isHeldOut }: Pick<CompiledExperiments, 'isHeldOut'>,
  { now, sticky, overrides, isOtherUser }: AssignOptions,
): Assignment | null {
  const phase = phaseAt(experiment.timing, now)
  if (phase !== 'running') return outside(experiment, phase)
  const override = overrides.get(experiment.id)
  if (hasVariant(experiment, override)) return inside(experiment, override, 'override')
  const forced = experiment.forced.get(visitor)
  if (hasVariant(experiment, forced)) return inside(experiment, forced, 'forced')
  if (isHeldOut(visitor) || experiment.isHeldOut(visitor)) return outside(experiment, 'holdout')
  if (!experiment.isInGroup(visitor)) return outside(experiment, 'not-in-group')
  const entry = experiment.isByUser && isOtherUser ? undefined : sticky.get(experiment.id)
  if (entry?.tag.startsWith(experiment.tag) && hasVariant(experiment, entry.variant))
    return inside(experiment, entry.variant, 'sticky')
  return null
}

function decide(
  experiment: CompiledExperiment,
  facts: VisitorFacts,
  { now, user }: AssignOptions,
  done: readonly Assignment[],
): Assignment {
  const { requires, timing, ratios } = experiment
  if (requires && !done.some((parent) => satisfies(parent, requires)))
    return outside(experiment, 'prerequisite')
  if (!experiment.isInAudience(facts)) return outside(experiment, 'not-in-audience')
  const index = chooseVariant(
    ratios,
    coverageAt(timing, now),
    experiment.bucket((experiment.isByUser && user) || facts.visitor),
  )
  const variant = experiment.variants[index]
  return variant === undefined
    ? outside(experiment, 'not-in-coverage')
    : inside(experiment, variant, 'bucketed')
}

/** A parent that does not include the visitor satisfies nothing, not even a demand for its control. */
function satisfies(parent: Assignment, requires: NonNullable<CompiledExperiment['requires']>): boolean {
  return parent.included && parent.experiment === requires.experiment && requires.variants.has(parent.variant)
}

function hasVariant({ variants }: CompiledExperiment, key: string | undefined): key is string {
  return key !== undefined && variants.includes(key)
}

function inside({ id }: CompiledExperiment, variant: string, reason: Reason): Assignment {
  return { experiment: id, variant, included: true, reason }
}

function outside({ id, variants }: CompiledExperiment, reason: Reason): Assignment {
  return { experiment: id, variant: variants[0], included: false, reason }
}
