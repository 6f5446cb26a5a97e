import { type Audience, segmentsIn } from './audience.ts'
import { compileAudience } from './compile-audience.ts'
import type { Experiment, Flag, Holdout, Slot } from './definition.ts'
import type { ExperimentsDocument } from './document.ts'
import type { Predicate } from './facts.ts'
import { bucketOf, fnv1a } from './hash.ts'
import { compileTiming, type Timing } from './schedule.ts'
import { settle } from './settle.ts'

type Bucket = (visitor: string) => number

export interface CompiledExperiment {
  readonly id: string
  readonly slot: string
  readonly revision: number
  /** Keys of the variants, the control first, and the ratio of each. */
  readonly variants: readonly [control: string, ...treatments: string[]]
  readonly ratios: readonly number[]
  readonly timing: Timing
  /** Four hexadecimal digits that change with the seed: a sticky entry of another seed does not count. */
  readonly tag: string
  readonly bucket: Bucket
  readonly isInAudience: Predicate
  readonly isInGroup: (visitor: string) => boolean
  readonly group: Experiment['group'] | null
  readonly requires: { readonly experiment: string; readonly variants: ReadonlySet<string> } | null
  /** Variants by visitor id, whatever ratios, audience and coverage say. */
  readonly forced: ReadonlyMap<string, string>
}

interface CompiledSlot {
  readonly revision: number
  readonly rules: readonly Predicate[]
}

interface CompiledFlag {
  readonly enabled: boolean
  readonly coverage: number
  readonly bucket: Bucket
  readonly isInAudience: Predicate
}

/** A document made ready for many visitors: closures and tables, in an order that the document's own cannot change. */
export interface CompiledExperiments {
  readonly version: number
  /** Prerequisites before what requires them, then by id. */
  readonly experiments: readonly CompiledExperiment[]
  readonly byId: ReadonlyMap<string, CompiledExperiment>
  readonly bySlot: ReadonlyMap<string, readonly CompiledExperiment[]>
  readonly slots: ReadonlyMap<string, CompiledSlot>
  readonly flags: ReadonlyMap<string, CompiledFlag>
  readonly isHeldOut: (visitor: string) => boolean
}

/** Work that is done once per snapshot. */
export function compile(document: ExperimentsDocument): CompiledExperiments {
  const segments = compileSegments(document.segments)
  const sorted = document.experiments.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const { settled } = settle(
    sorted,
    ({ id }) => id,
    ({ requires }) => (requires ? [requires.experiment] : []),
  )
  const experiments = settled.map((experiment) => compileExperiment(experiment, segments))
  return {
    version: document.version,
    experiments,
    byId: new Map(experiments.map((experiment) => [experiment.id, experiment])),
    bySlot: groupBySlot(experiments),
    slots: new Map(Object.entries(document.slots).map(([name, slot]) => [name, compileSlot(slot, segments)])),
    flags: new Map(document.flags.map((flag) => [flag.key, compileFlag(flag, segments)])),
    isHeldOut: compileHoldout(document.holdout),
  }
}

function compileExperiment(
  experiment: Experiment,
  segments: ReadonlyMap<string, Predicate>,
): CompiledExperiment {
  const { id, slot, seed, revision, status, coverage, schedule, requires, group = null } = experiment
  const [control = '', ...treatments] = experiment.variants.map(({ key }) => key)
  return {
    id,
    slot,
    revision,
    variants: [control, ...treatments],
    ratios: experiment.variants.map(({ ratio }) => ratio),
    timing: compileTiming(status, coverage, schedule),
    tag: (fnv1a(seed) & 0xffff).toString(16).padStart(4, '0'),
    bucket: bucketOf(seed, experiment.hash),
    isInAudience: compileAudience(experiment.audience, segments),
    isInGroup: compileGroup(group),
    group,
    requires: requires ? { experiment: requires.experiment, variants: new Set(requires.variants) } : null,
    forced: new Map(Object.entries(experiment.forced ?? {})),
  }
}

/** A group's line of buckets is its own, so that groups are independent of each other and of all seeds. */
function compileGroup(group: Experiment['group'] | null): (visitor: string) => boolean {
  if (!group) return () => true
  const [from, to] = group.range
  const place = bucketOf(`__${group.id}`, 2)
  return (visitor) => {
    const at = place(visitor)
    return at >= from && at < to
  }
}

function compileHoldout(holdout: Holdout | null): (visitor: string) => boolean {
  if (holdout === null) return () => false
  const place = bucketOf(holdout.seed, 2)
  return (visitor) => place(visitor) < holdout.coverage
}

function groupBySlot(
  experiments: readonly CompiledExperiment[],
): ReadonlyMap<string, readonly CompiledExperiment[]> {
  const groups = new Map<string, CompiledExperiment[]>()
  for (const experiment of experiments)
    groups.set(experiment.slot, [...(groups.get(experiment.slot) ?? []), experiment])
  return groups
}

function compileSlot({ revision, rules }: Slot, segments: ReadonlyMap<string, Predicate>): CompiledSlot {
  return { revision, rules: rules.map(({ audience }) => compileAudience(audience, segments)) }
}

function compileFlag(flag: Flag, segments: ReadonlyMap<string, Predicate>): CompiledFlag {
  return {
    enabled: flag.enabled,
    coverage: flag.coverage,
    bucket: bucketOf(flag.seed ?? flag.key, 2),
    isInAudience: compileAudience(flag.audience, segments),
  }
}

/** Segments may refer to each other, so each is compiled after those that it names. */
function compileSegments(segments: Readonly<Record<string, Audience>>): ReadonlyMap<string, Predicate> {
  const compiled = new Map<string, Predicate>()
  const { settled } = settle(
    Object.entries(segments),
    ([name]) => name,
    ([, audience]) => segmentsIn(audience),
  )
  for (const [name, audience] of settled) compiled.set(name, compileAudience(audience, compiled))
  return compiled
}
