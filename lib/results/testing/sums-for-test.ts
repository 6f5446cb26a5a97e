import type { EpochSums } from '../epoch-sums.ts'
import { type CellSums, EMPTY_CELL } from '../parse-cell.ts'

type Goals = Readonly<Record<string, number>>

/** For tests: a cell of so many visitors, of whom so many reached each goal and spent so much each. */
export function cellOf(visitors: number, goals: Goals = {}, spentMinor = 5_000): CellSums {
  const buyers = BigInt(goals.purchase ?? 0)
  return {
    ...EMPTY_CELL,
    visitors,
    goals: new Map(Object.entries(goals).map(([goal, reached]) => [goal, { reached, preViews: 0n }])),
    revenueMinor: buyers * BigInt(spentMinor),
    revenueSquares: buyers * BigInt(spentMinor) ** 2n,
  }
}

/** For tests: an epoch from variant → visitors and buyers. */
export function epochOf(
  epoch: number,
  counts: Readonly<Record<string, readonly [visitors: number, purchases: number]>>,
  mixed = 0,
): EpochSums {
  const cells = Object.entries(counts).map(([key, [n, purchase]]) => [key, cellOf(n, { purchase })] as const)
  return { epoch, mixed, variants: new Map(cells) }
}
