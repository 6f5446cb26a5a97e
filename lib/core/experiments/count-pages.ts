import type { MarketRef } from './code.ts'
import type { CompiledExperiment, CompiledExperiments } from './compile.ts'
import { combinations, type Option, optionsOf } from './slot-options.ts'

/** Options of a slot that meet the same experiments of other slots. */
interface Choice {
  readonly experiment: CompiledExperiment | null
  readonly options: readonly Option[]
}

/** How many pages a path can need, as `codesOf` would list them; `bound` when there are at least as many. */
export function countPages(
  compiled: Pick<CompiledExperiments, 'slots' | 'bySlot'>,
  slots: readonly string[],
  markets: readonly MarketRef[],
  bound: number,
): number {
  let pages = 0
  for (const choices of combinations(slots.map((slot) => choicesOf(compiled, slot)))) {
    pages += choices.reduce((product, { options }) => product * options.length, markets.length)
    if (pages >= bound) return bound
  }
  return pages
}

/** All that stands in no exclusion group is one choice: counting need not tell it apart. */
export function choicesOf(
  compiled: Pick<CompiledExperiments, 'slots' | 'bySlot'>,
  slot: string,
): readonly Choice[] {
  const byExperiment = new Map<CompiledExperiment | null, Option[]>()
  for (const option of optionsOf(compiled, slot)) {
    const key = option.experiment?.group ? option.experiment : null
    byExperiment.set(key, [...(byExperiment.get(key) ?? []), option])
  }
  return [...byExperiment].map(([experiment, options]) => ({ experiment, options }))
}
