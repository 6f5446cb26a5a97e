import type { MarketRef } from '../code.ts'
import { MAX_PAGES_PER_PATH } from '../codes-of.ts'
import type { CompiledExperiment, CompiledExperiments } from '../compile.ts'
import { countPages } from '../count-pages.ts'
import { experimentsOn } from '../slots.ts'

/** More pages than this are not counted. */
export const MAX_COUNTED = 1_000_000

export type GroupPlan =
  /** With these in one exclusion group the path needs so many pages. */
  | { readonly kind: 'group'; readonly ids: readonly string[]; readonly pages: number }
  /** All in one group need so many pages; so few of them fit at once. */
  | { readonly kind: 'fewer'; readonly pages: number; readonly atOnce: number; readonly running: number }
  /** Even without any experiment the path needs so many pages. */
  | { readonly kind: 'rules'; readonly pages: number }

type Compiled = Pick<CompiledExperiments, 'slots' | 'bySlot'>

/**
 * How the experiments of a path that needs too many pages can be made to fit: by putting as few as possible of them
 * into one exclusion group. The numbers are counted, with the documents as they would be then.
 */
export function planGroup(
  compiled: Compiled,
  slots: readonly string[],
  markets: readonly MarketRef[],
): GroupPlan {
  const count = (variation: Compiled) => countPages(variation, slots, markets, MAX_COUNTED)
  const experiments = slots.flatMap((slot) => experimentsOn(compiled, slot)).toSorted(byWeight)
  const chosen: CompiledExperiment[] = []
  for (const unit of groupedTogether(experiments)) {
    if (unit.some((member) => chosen.some((other) => isTied(member, other)))) continue
    chosen.push(...unit)
    const named = chosen.map(({ id }) => id)
    const pages = count(withGroup(compiled, named))
    if (named.length > 1 && pages <= MAX_PAGES_PER_PATH) return { kind: 'group', ids: named, pages }
  }
  const ids = experiments.map(({ id }) => id)
  for (let atOnce = ids.length - 1; atOnce > 0; atOnce--) {
    const fewer = withGroup(without(compiled, ids.slice(0, ids.length - atOnce)), ids)
    if (count(fewer) <= MAX_PAGES_PER_PATH)
      return { kind: 'fewer', pages: count(withGroup(compiled, ids)), atOnce, running: ids.length }
  }
  return { kind: 'rules', pages: count(without(compiled, ids)) }
}

/** One that requires the other could include nobody if a group kept them apart. */
function isTied(a: CompiledExperiment, b: CompiledExperiment): boolean {
  return a.requires?.experiment === b.id || b.requires?.experiment === a.id
}

/** Those with the most variants first: they multiply the pages the most. */
function byWeight(a: CompiledExperiment, b: CompiledExperiment): number {
  return b.variants.length - a.variants.length || (a.id < b.id ? -1 : 1)
}

/** Experiments that share a group already move together, after those that stand alone. */
function groupedTogether(
  experiments: readonly CompiledExperiment[],
): readonly (readonly CompiledExperiment[])[] {
  const alone = experiments.filter(({ group }) => !group).map((experiment) => [experiment])
  const groups = new Map<string, CompiledExperiment[]>()
  for (const experiment of experiments)
    if (experiment.group)
      groups.set(experiment.group.id, [...(groups.get(experiment.group.id) ?? []), experiment])
  return [...alone, ...groups.values()]
}

/** No exclusion group has this name: it is not a valid one. */
const HYPOTHETICAL = ''

function withGroup(compiled: Compiled, ids: readonly string[]): Compiled {
  const place = (experiment: CompiledExperiment): CompiledExperiment => {
    const index = ids.indexOf(experiment.id)
    if (index < 0) return experiment
    const range: [number, number] = [index / ids.length, (index + 1) / ids.length]
    return { ...experiment, includesAll: false, group: { id: HYPOTHETICAL, range } }
  }
  return mapSlots(compiled, (experiments) => experiments.map(place))
}

function without(compiled: Compiled, ids: readonly string[]): Compiled {
  return mapSlots(compiled, (experiments) => experiments.filter(({ id }) => !ids.includes(id)))
}

function mapSlots(
  { slots, bySlot }: Compiled,
  change: (experiments: readonly CompiledExperiment[]) => readonly CompiledExperiment[],
): Compiled {
  return { slots, bySlot: new Map([...bySlot].map(([slot, experiments]) => [slot, change(experiments)])) }
}
