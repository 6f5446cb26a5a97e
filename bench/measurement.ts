/** What a figure should reach; in the measurement's own unit. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number } | { readonly above: number }

/** One figure: the median, its unit, the range seen (second lowest to second highest where there are enough), the goal. */
export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly spread?: readonly [number, number]
  readonly goal?: Goal
  /** What was done for it, where the name does not say. */
  readonly note?: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] ?? Number.NaN
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** The range that holds all but the extremes on either side. */
export function spreadOf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b)
  const cut = sorted.length >= 5 ? 1 : 0
  return [sorted[cut] ?? Number.NaN, sorted.at(-1 - cut) ?? Number.NaN]
}
