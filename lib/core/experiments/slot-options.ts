import type { CodePart } from './code.ts'
import type { CompiledExperiment, CompiledExperiments } from './compile.ts'
import { areDisjoint } from './ranges.ts'
import { describeSlot, experimentsOn } from './slots.ts'

/** Something that a slot may show, under the experiment that decides it, if one does. */
export interface Option {
  readonly part: CodePart
  readonly experiment: CompiledExperiment | null
}

/**
 * What a slot may show: its default rule, its other rules, and for each experiment control and treatments. An
 * experiment that includes everybody leaves nobody to the slot itself, nor to experiments behind it: what nobody can
 * see is left out. (An override can still lead there: such a page is rendered when it is asked for.)
 */
export function optionsOf(
  compiled: Pick<CompiledExperiments, 'slots' | 'bySlot'>,
  slot: string,
): readonly Option[] {
  const { revision, rules } = describeSlot(compiled, slot)
  const order = [rules - 1, ...Array(rules - 1).keys()]
  const experiments = experimentsOn(compiled, slot)
  const last = experiments.findIndex(({ includesAll }) => includesAll)
  const plain = order.map(
    (rule): Option => ({ part: { kind: 'slot', slot, revision, rule }, experiment: null }),
  )
  const tested = (last < 0 ? experiments : experiments.slice(0, last + 1)).flatMap((experiment) =>
    partsOf(experiment, revision, order).map((part): Option => ({ part, experiment })),
  )
  return last < 0 ? [...plain, ...tested] : tested
}

function partsOf(
  { id: experiment, revision, variants }: CompiledExperiment,
  slotRevision: number,
  rules: readonly number[],
): readonly CodePart[] {
  const [control, ...treatments] = variants
  const shared = { experiment, revision }
  return [
    ...rules.map((rule): CodePart => ({ kind: 'control', ...shared, variant: control, slotRevision, rule })),
    ...treatments.map((variant): CodePart => ({ kind: 'treatment', ...shared, variant })),
  ]
}

/**
 * Every choice of one item for each slot that a visitor can get: experiments whose group ranges are disjoint never
 * meet. Each slot has an item that meets all others, so the work is bounded by the number of choices taken.
 */
export function* combinations<T extends Pick<Option, 'experiment'>>(
  slots: readonly (readonly T[])[],
  chosen: readonly T[] = [],
): Generator<readonly T[]> {
  const [items, ...rest] = slots
  if (items === undefined) {
    yield chosen
    return
  }
  for (const item of items)
    if (chosen.every((other) => canMeet(other.experiment, item.experiment)))
      yield* combinations(rest, [...chosen, item])
}

/** Whether a visitor can be in both, as far as exclusion groups decide it. */
function canMeet(
  a: Pick<CompiledExperiment, 'group'> | null,
  b: Pick<CompiledExperiment, 'group'> | null,
): boolean {
  if (!a?.group || !b?.group || a.group.id !== b.group.id) return true
  return !areDisjoint(a.group.range, b.group.range)
}
