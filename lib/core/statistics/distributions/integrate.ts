/** Positive nodes and weights of the 16-point Gauss-Legendre rule (Abramowitz and Stegun, table 25.4). */
const NODES = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.18260341504492358],
  [0.45801677765722737, 0.16915651939500254],
  [0.6178762444026438, 0.14959598881657674],
  [0.755404408355003, 0.12462897125553388],
  [0.8656312023878318, 0.09515851168249279],
  [0.9445750230732326, 0.062253523938647894],
  [0.9894009349916499, 0.027152459411754096],
] as const

type Node = readonly [x: number, weight: number]

/** Where a function that is smooth between the breakpoints, which may come in any order, is to be known. */
export function nodesBetween(breakpoints: readonly number[]): readonly Node[] {
  const sorted = [...new Set(breakpoints)].sort((a, b) => a - b)
  return sorted.slice(1).flatMap((high, index) => {
    const low = sorted[index] ?? high
    const [middle, half] = [(low + high) / 2, (high - low) / 2]
    return NODES.flatMap(([node, weight]): Node[] => [
      [middle - half * node, weight * half],
      [middle + half * node, weight * half],
    ])
  })
}

/** The integral of a function that is smooth between the breakpoints. */
export function integrate(f: (x: number) => number, breakpoints: readonly number[]): number {
  return nodesBetween(breakpoints).reduce((sum, [x, weight]) => sum + weight * f(x), 0)
}

/** The far ones are for skewed bells: an exponential tail ends at 45 deviations only. */
const STEPS = [0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30, 45] as const

/** Breakpoints around a bell: dense where it is curved, ending where nothing is left of it. */
export function breakpointsAround(mean: number, deviation: number): readonly number[] {
  return STEPS.flatMap((step) => [mean - step * deviation, mean + step * deviation])
}
