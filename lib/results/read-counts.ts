import { PURCHASE } from '#lib/core/events/event'
import { leaveRunning } from '#lib/http/leave-running'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { addCells, type CellSums, EMPTY_CELL } from './parse-cell.ts'
import type { ExperimentSums } from './read-experiment-sums.ts'
import { readTotals } from './read-totals.ts'

/** Running sums of one variant. */
type VariantCounts = {
  /** Visitors who saw it. */
  readonly visitors: number
  /** Of those, how many bought. */
  readonly conversions: number
  /** Visitors who reached each goal after they saw it, `purchase` included. */
  readonly goals: ReadonlyMap<string, number>
  /** In the smallest unit of the workspace's currency; exact also beyond 2^53. */
  readonly revenueMinor: bigint
  /** Sum over visitors of the square of each one's revenue. */
  readonly revenueSquares: bigint
}

/** Variant → counts; a variant that nobody saw is absent. */
export type ExperimentCounts = ReadonlyMap<string, VariantCounts>

/**
 * The running sums of experiments under the seeds that are live, over all epochs; an experiment without any has an empty
 * map. A few round trips however many they are; what is over was read before.
 * @throws when Redis does not answer in time
 */
export async function readCounts(
  experimentIds: readonly string[],
): Promise<ReadonlyMap<string, ExperimentCounts>> {
  if (experimentIds.length === 0) return new Map()
  const now = Date.now()
  const { byId } = (await currentSnapshot(now, leaveRunning)).experiments
  const keyOf = (id: string) => `${id}.${byId.get(id)?.tag ?? ''}`
  const totals = await readTotals(experimentIds.filter((id) => byId.has(id)).map(keyOf), now)
  return new Map(experimentIds.map((id) => [id, toCounts(totals.get(keyOf(id)) ?? { epochs: [] })]))
}

/** All epochs together. */
export function toCounts({ epochs }: Pick<ExperimentSums, 'epochs'>): ExperimentCounts {
  const cells = new Map<string, CellSums>()
  for (const { variants } of epochs)
    for (const [variant, cell] of variants)
      cells.set(variant, addCells(cells.get(variant) ?? EMPTY_CELL, cell))
  return new Map([...cells].map(([variant, cell]) => [variant, toVariantCounts(cell)]))
}

function toVariantCounts({ visitors, goals, revenueMinor, revenueSquares }: CellSums): VariantCounts {
  const conversions = goals.get(PURCHASE)?.reached ?? 0
  const reached = new Map([...goals].map(([goal, sums]) => [goal, sums.reached]))
  return { visitors, conversions, goals: reached, revenueMinor, revenueSquares }
}
