import { type Cells, type EpochSums, sumCells } from './epoch-sums.ts'

/** With fewer visitors in an arm an epoch says nothing by itself. */
const FEWEST_VISITORS = 25

/**
 * The epochs as strata in which all these variants can be compared. Small ones in a row are taken together; one in which
 * a variant had nobody, or that stays small beside others that are not, is left out. That looks at visitors alone and
 * never at what they did, so it favours no variant. Empty when some variant had nobody at all.
 */
export function toStrata(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  keys: readonly string[],
): readonly Cells[] {
  const shared = epochs.map(({ variants }) => variants).filter((cells) => fewestIn(cells, keys) > 0)
  const strata: Cells[] = []
  let small: Cells[] = []
  for (const cells of shared) {
    const together = sumCells([...small, cells])
    if (fewestIn(cells, keys) >= FEWEST_VISITORS) strata.push(cells)
    else if (fewestIn(together, keys) >= FEWEST_VISITORS) strata.push(together)
    else {
      small.push(cells)
      continue
    }
    small = []
  }
  return strata.length > 0 || small.length === 0 ? strata : [sumCells(small)]
}

function fewestIn(cells: Cells, keys: readonly string[]): number {
  return Math.min(...keys.map((key) => cells.get(key)?.visitors ?? 0))
}
