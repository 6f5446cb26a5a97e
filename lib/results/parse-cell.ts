/** How many visitors reached a goal, and the page views before the exposure that they had together. */
type GoalSums = { readonly reached: number; readonly preViews: bigint }

/** Sums over the visitors of one cell. Amounts are in the smallest unit of the workspace's currency. */
export type CellSums = {
  readonly visitors: number
  /** By the short name of the goal until a reader puts the full one in its place. */
  readonly goals: ReadonlyMap<string, GoalSums>
  /** Σx, x being a visitor's revenue; exact also beyond 2^53. */
  readonly revenueMinor: bigint
  readonly revenueSquares: bigint
  /** Covariates from before the exposure: page views p and revenue q. Kept for the segment `all`, else zero. */
  readonly preViews: bigint
  readonly preViewsSquares: bigint
  readonly preViewsRevenue: bigint
  readonly preRevenue: bigint
  readonly preRevenueSquares: bigint
  readonly preRevenueRevenue: bigint
}

export const EMPTY_CELL: CellSums = toCell([], new Map())

/** Reads a cell as `scripts/experiment-sums.ts` describes it; what is no cell is an empty one. */
export function parseCell(text: unknown): CellSums {
  if (typeof text !== 'string' || !/^-?\d+(?:,-?\d+)*(?:;|$)/.test(text)) return EMPTY_CELL
  const [head = '', ...goals] = text.split(';')
  return toCell(head.split(',').map(BigInt), new Map(goals.map(parseGoal)))
}

/** The sums of two disjoint cells, or of two days of one. */
export function addCells(a: CellSums, b: CellSums): CellSums {
  const goals = new Map(a.goals)
  for (const [name, sums] of b.goals) {
    const before = goals.get(name) ?? { reached: 0, preViews: 0n }
    goals.set(name, { reached: before.reached + sums.reached, preViews: before.preViews + sums.preViews })
  }
  const [first, second] = [toNumbers(a), toNumbers(b)]
  return toCell(
    first.map((number, index) => number + (second[index] ?? 0n)),
    goals,
  )
}

function parseGoal(text: string): readonly [string, GoalSums] {
  const [, name = '', reached = '0', preViews = '0'] = /^([^=]*)=(-?\d+)(?:\/(-?\d+))?$/.exec(text) ?? []
  return [name, { reached: Number(reached), preViews: BigInt(preViews) }]
}

function toCell(numbers: readonly bigint[], goals: CellSums['goals']): CellSums {
  const at = (index: number) => numbers[index] ?? 0n
  return {
    visitors: Number(at(0)),
    goals,
    revenueMinor: at(1),
    revenueSquares: at(2),
    preViews: at(3),
    preViewsSquares: at(4),
    preViewsRevenue: at(5),
    preRevenue: at(6),
    preRevenueSquares: at(7),
    preRevenueRevenue: at(8),
  }
}

/** In the order in which they are stored. */
function toNumbers(cell: CellSums): readonly bigint[] {
  return [
    BigInt(cell.visitors),
    cell.revenueMinor,
    cell.revenueSquares,
    cell.preViews,
    cell.preViewsSquares,
    cell.preViewsRevenue,
    cell.preRevenue,
    cell.preRevenueSquares,
    cell.preRevenueRevenue,
  ]
}
