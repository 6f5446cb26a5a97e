import { type CodePart, encodeCode, MAX_CODE_LENGTH, type MarketRef } from './code.ts'
import type { CompiledExperiment, CompiledExperiments } from './compile.ts'
import { areDisjoint } from './ranges.ts'
import { describeSlot, experimentsOn } from './slots.ts'

/** A path may have no more pages than this per market and language together. */
const MAX_PAGES_PER_PATH = 64

export interface Codes {
  readonly codes: readonly string[]
  /** False when there are more codes than the limit. */
  readonly complete: boolean
  /** True when a combination was left out because its code would be too long: it is shown without experiments. */
  readonly tooLong: boolean
}

interface Option {
  readonly part: CodePart
  readonly experiment: CompiledExperiment | null
}

/**
 * The codes of all pages that a path can need: each market with each combination of what its slots may show, the
 * plain page of the first market first. Experiments whose group ranges are disjoint never meet on a page. Stops at
 * `limit`, whatever the number of combinations.
 */
export function codesOf(
  compiled: CompiledExperiments,
  slots: readonly string[],
  markets: readonly MarketRef[],
  limit: number = MAX_PAGES_PER_PATH,
): Codes {
  const options = slots.map((slot) => optionsOf(compiled, slot))
  const codes: string[] = []
  let tooLong = 0
  for (const { key, revision } of markets) {
    for (const parts of combinations(options, [])) {
      const code = encodeCode({ market: { key, revision }, parts })
      if (codes.length + tooLong >= limit) return { codes, complete: false, tooLong: tooLong > 0 }
      if (code.length > MAX_CODE_LENGTH) tooLong++
      else codes.push(code)
    }
  }
  return { codes, complete: true, tooLong: tooLong > 0 }
}

/** What a slot may show: its default rule, its other rules, and for each experiment control and treatments. */
function optionsOf(compiled: CompiledExperiments, slot: string): readonly Option[] {
  const { revision: slotRevision, rules } = describeSlot(compiled, slot)
  const ruleOrder = [rules - 1, ...Array(rules - 1).keys()]
  const plain = ruleOrder.map((rule): Option => {
    return { part: { kind: 'slot', slot, revision: slotRevision, rule }, experiment: null }
  })
  const tested = experimentsOn(compiled, slot).flatMap((experiment) => {
    const { id, revision, variants } = experiment
    const [control, ...treatments] = variants
    const shared = { experiment: id, revision }
    return [
      ...ruleOrder.map(
        (rule): CodePart => ({ kind: 'control', ...shared, variant: control, slotRevision, rule }),
      ),
      ...treatments.map((variant): CodePart => ({ kind: 'treatment', ...shared, variant })),
    ].map((part): Option => ({ part, experiment }))
  })
  return [...plain, ...tested]
}

/** Every choice can be completed with plain parts, so the work is bounded by the number of combinations taken. */
function* combinations(
  slots: readonly (readonly Option[])[],
  chosen: readonly Option[],
): Generator<CodePart[]> {
  const [options, ...rest] = slots
  if (options === undefined) {
    yield chosen.map(({ part }) => part)
    return
  }
  for (const option of options)
    if (chosen.every((other) => canMeet(other.experiment, option.experiment)))
      yield* combinations(rest, [...chosen, option])
}

function canMeet(a: CompiledExperiment | null, b: CompiledExperiment | null): boolean {
  if (!a?.group || !b?.group || a.group.id !== b.group.id) return true
  return !areDisjoint(a.group.range, b.group.range)
}
