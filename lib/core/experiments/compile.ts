import { compileAudience, everybody } from './compile-audience.ts'
import { compileGroup, compileHoldout, holdoutOf } from './compile-group.ts'
import { compileScope } from './compile-scope.ts'
import type { Experiment, Flag, Holdout, Slot } from './definition.ts'
import type { ExperimentsDocument } from './document.ts'
import type { AudienceScope, Predicate } from './facts.ts'
import { bucketOf } from './hash.ts'
import { chooseVariant } from './ranges.ts'
import { compileTiming, type Timing } from './schedule.ts'
import { seedTag } from './seed-tag.ts'
import { settle } from './settle.ts'
import { toStickyTag } from './sticky-tag.ts'

type Bucket = (visitor: string) => number

export interface CompiledExperiment {
  readonly id: string
  readonly slot: string
  readonly revision: number
  /** Raised with each change of what visitors are compared under: sums are kept apart by it. */
  readonly epoch: number
  /** Keys of the variants, the control first, and the ratio of each. */
  readonly variants: readonly [control: string, ...treatments: string[]]
  readonly ratios: readonly number[]
  readonly timing: Timing
  /** Four hexadecimal digits that change with the seed: a sticky entry of another seed does not count. */
  readonly tag: string
  /** The tag, and behind it the epoch if it is not the first: what a sticky entry remembers of an assignment. */
  readonly stickyTag: string
  readonly bucket: Bucket
  /** Whether somebody signed in is bucketed by their account. Groups and holdouts go by visitor always. */
  readonly isByUser: boolean
  readonly isInAudience: Predicate
  readonly isInGroup: (visitor: string) => boolean
  /** Whether the holdout of the experiment's group keeps a visitor out. */
  readonly isHeldOut: (visitor: string) => boolean
  readonly group: Experiment['group'] | null
  readonly requires: { readonly experiment: string; readonly variants: ReadonlySet<string> } | null
  /** Variants by visitor id, whatever ratios, audience and coverage say. */
  readonly forced: ReadonlyMap<string, string>
  /** Whether every visitor is in it at every moment, so that nobody sees what stands behind it. */
  readonly includesAll: boolean
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

/** A document made ready for many visitors: closures and tables. Its order counts only between experiments on one slot. */
export interface CompiledExperiments {
  readonly version: number
  /** Prerequisites before what requires them, then by id. */
  readonly experiments: readonly CompiledExperiment[]
  readonly byId: ReadonlyMap<string, CompiledExperiment>
  /** In the document's order: where two can meet, the first that includes a visitor is seen. */
  readonly bySlot: ReadonlyMap<string, readonly CompiledExperiment[]>
  readonly slots: ReadonlyMap<string, CompiledSlot>
  readonly flags: ReadonlyMap<string, CompiledFlag>
  readonly isHeldOut: (visitor: string) => boolean
  readonly holdout: Holdout | null
  /** The same document under another global holdout. */
  readonly supposing: (holdout: Holdout | null) => CompiledExperiments
  /** Whether it matters to any experiment who is signed in. */
  readonly hasUsers: boolean
}

/** Work that is done once per snapshot. */
export function compile(document: ExperimentsDocument): CompiledExperiments {
  const scope = compileScope(document)
  const sorted = document.experiments.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const { settled } = settle(
    sorted,
    ({ id }) => id,
    ({ requires }) => (requires ? [requires.experiment] : []),
  )
  const experiments = settled.map((experiment) => compileExperiment(experiment, scope, document))
  const byId = new Map(experiments.map((experiment) => [experiment.id, experiment]))
  return {
    version: document.version,
    experiments,
    byId,
    bySlot: groupBySlot(document.experiments, byId),
    slots: new Map(Object.entries(document.slots).map(([name, slot]) => [name, compileSlot(slot, scope)])),
    flags: new Map(document.flags.map((flag) => [flag.key, compileFlag(flag, scope)])),
    isHeldOut: scope.isHeldOut,
    holdout: document.holdout,
    supposing: (holdout) => compile({ ...document, holdout }),
    hasUsers: experiments.some(({ isByUser }) => isByUser),
  }
}

function compileExperiment(
  experiment: Experiment,
  scope: AudienceScope,
  { holdout, groups }: Pick<ExperimentsDocument, 'holdout' | 'groups'>,
): CompiledExperiment {
  const { id, slot, seed, revision, epoch, status, coverage, schedule, requires, group = null } = experiment
  const [control = '', ...treatments] = experiment.variants.map(({ key }) => key)
  const ratios = experiment.variants.map(({ ratio }) => ratio)
  const isInAudience = compileAudience(experiment.audience, scope)
  return {
    id,
    slot,
    revision,
    epoch,
    variants: [control, ...treatments],
    ratios,
    timing: compileTiming(status, coverage, schedule),
    tag: seedTag(seed),
    stickyTag: toStickyTag(seedTag(seed), epoch),
    bucket: bucketOf(seed, experiment.hash),
    isByUser: experiment.unit === 'user',
    isInAudience,
    isInGroup: compileGroup(group),
    isHeldOut: compileHoldout(holdoutOf(groups, group)),
    group,
    requires: requires ? { experiment: requires.experiment, variants: new Set(requires.variants) } : null,
    forced: new Map(Object.entries(experiment.forced ?? {})),
    includesAll:
      status === 'running' &&
      !(schedule || group || requires || holdout) &&
      isInAudience === everybody &&
      chooseVariant(ratios, coverage, LAST_BUCKET) >= 0 &&
      coverage === 1,
  }
}

/** Ratios may sum to a little less than 1: then the last buckets belong to no variant. */
const LAST_BUCKET = 0.9999

/** In the document's order: what was there first keeps its visitors when another is published onto its slot. */
function groupBySlot(
  listed: readonly Pick<Experiment, 'id' | 'slot'>[],
  byId: ReadonlyMap<string, CompiledExperiment>,
): ReadonlyMap<string, readonly CompiledExperiment[]> {
  const groups = new Map<string, CompiledExperiment[]>()
  for (const { id, slot } of listed) {
    const experiment = byId.get(id)
    if (experiment) groups.set(slot, [...(groups.get(slot) ?? []), experiment])
  }
  return groups
}

function compileSlot({ revision, rules }: Slot, scope: AudienceScope): CompiledSlot {
  return { revision, rules: rules.map(({ audience }) => compileAudience(audience, scope)) }
}

function compileFlag(flag: Flag, scope: AudienceScope): CompiledFlag {
  return {
    enabled: flag.enabled,
    coverage: flag.coverage,
    bucket: bucketOf(flag.seed ?? flag.key, 2),
    isInAudience: compileAudience(flag.audience, scope),
  }
}
