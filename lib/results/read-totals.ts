import { groupBy } from '#lib/core/collections/group-by'
import { sumDays } from './epoch-sums.ts'
import { keepTotals } from './keep-totals.ts'
import { addHistograms } from './parse-histogram.ts'
import { type EpochVitals, toEpochVitals, VITAL_PARTS } from './read-epoch-vitals.ts'
import { type ExperimentSums, toExperimentSums } from './read-experiment-sums.ts'
import { readFields } from './read-fields.ts'

/** The sums of everybody since the beginning, by epoch. */
export type Totals = {
  readonly epochs: ExperimentSums['epochs']
  /** The first UTC date with counts; null before anybody came. */
  readonly firstDate: string | null
}

/**
 * Totals of experiments (`<id>.<tag>`), each present. A handful of requests to Redis however many they are.
 * @throws when Redis does not answer in time
 */
export const readTotals = keepTotals<Totals>({
  atOnce: 20,
  empty: { epochs: [], firstDate: null },
  add: (a, b) => ({ epochs: sumDays([a, b]), firstDate: earlierOf(a.firstDate, b.firstDate) }),
  read: async (experiments, days) => {
    const { fields, goals } = await readFields(experiments, () => ['all'], days)
    const found = [...groupBy(fields, ({ experiment }) => experiment)].map(([key, of]) => {
      const { epochs, days: dated } = toExperimentSums(of, goals)
      return [key, { epochs, firstDate: dated[0]?.date ?? null }] as const
    })
    return new Map(found)
  },
})

/**
 * Vitals of experiments since the beginning: what the guardrails look at. Seven times as much to read as the sums.
 * @throws when Redis does not answer in time
 */
export const readVitalTotals = keepTotals<EpochVitals>({
  atOnce: 5,
  empty: new Map(),
  add: addVitals,
  read: async (experiments, days) => {
    const { fields } = await readFields(experiments, () => VITAL_PARTS, days)
    const found = [...groupBy(fields, ({ experiment }) => experiment)]
    return new Map(found.map(([key, of]) => [key, toEpochVitals(of)] as const))
  },
})

function earlierOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** All values of both, epoch by epoch and variant by variant. */
function addVitals(a: EpochVitals, b: EpochVitals): EpochVitals {
  return mergeMaps(a, b, (ofA, ofB) => mergeMaps(ofA, ofB, (inA, inB) => mergeMaps(inA, inB, addHistograms)))
}

function mergeMaps<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  merge: (a: V, b: V) => V,
): ReadonlyMap<K, V> {
  const merged = new Map(a)
  for (const [key, value] of b) {
    const before = merged.get(key)
    merged.set(key, before === undefined ? value : merge(before, value))
  }
  return merged
}
