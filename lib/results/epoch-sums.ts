import { addCells, type CellSums, EMPTY_CELL } from './parse-cell.ts'
import type { ExperimentSums } from './read-experiment-sums.ts'

/** What was counted of each variant while ratios, coverage and audience did not change. */
export type EpochSums = ExperimentSums['epochs'][number]

/** Variant → sums. */
export type Cells = ReadonlyMap<string, CellSums>

/** The sums of several days, or of several stretches of one, epoch by epoch. */
export function sumDays(days: readonly Pick<ExperimentSums, 'epochs'>[]): readonly EpochSums[] {
  const sums = new Map<number, EpochSums>()
  for (const { epoch, mixed, variants } of days.flatMap(({ epochs }) => epochs)) {
    const before = sums.get(epoch)
    sums.set(epoch, {
      epoch,
      mixed: mixed + (before?.mixed ?? 0),
      variants: before ? sumCells([before.variants, variants]) : variants,
    })
  }
  return [...sums.values()].toSorted((a, b) => a.epoch - b.epoch)
}

/** All of them together, variant by variant. */
export function sumCells(all: readonly Cells[]): Cells {
  const sum = new Map<string, CellSums>()
  for (const [key, cell] of all.flatMap((cells) => [...cells]))
    sum.set(key, addCells(sum.get(key) ?? EMPTY_CELL, cell))
  return sum
}

/** The days of a range of UTC dates, both included. */
export function daysWithin(
  days: ExperimentSums['days'],
  { from = '', to = '9999-12-31' }: { readonly from?: string | undefined; readonly to?: string | undefined },
): ExperimentSums['days'] {
  return days.filter(({ date }) => date >= from && date <= to)
}
