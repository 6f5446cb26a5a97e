/** What truly happened to the visitors of one variant, as exact results must say it. */
export type VariantTruth = {
  readonly experiment: string
  readonly variant: string
  /** Who have seen it and may be recognised. */
  readonly visitors: number
  /** Goal → how many of them reached it after they had seen it. */
  readonly goals: Readonly<Record<string, number>>
  /** Of all their orders after they had seen it, in the smallest unit of the workspace currency; Σx² over visitors. */
  readonly revenueMinor: number
  readonly revenueSquares: string
}

/** What one visitor did, by experiment seen. */
export class Diary {
  readonly seen = new Map<string, string>()
  readonly #goals = new Map<string, Set<string>>()
  readonly #revenue = new Map<string, number>()

  see(experiment: string, variant: string): void {
    this.seen.set(experiment, variant)
  }

  /** A goal counts for every variant seen until now. */
  reach(goal: string, revenueMinor = 0): void {
    for (const experiment of this.seen.keys()) {
      this.#goals.set(experiment, (this.#goals.get(experiment) ?? new Set()).add(goal))
      this.#revenue.set(experiment, (this.#revenue.get(experiment) ?? 0) + revenueMinor)
    }
  }

  /** Of one experiment. */
  of(experiment: string): { readonly goals: ReadonlySet<string>; readonly revenueMinor: number } {
    return {
      goals: this.#goals.get(experiment) ?? new Set(),
      revenueMinor: this.#revenue.get(experiment) ?? 0,
    }
  }
}

/** The sums over diaries, by experiment and variant in the order of their names. */
export function sumTruth(diaries: Iterable<Diary>): readonly VariantTruth[] {
  const sums = new Map<
    string,
    { visitors: number; goals: Record<string, number>; revenue: number; squares: bigint }
  >()
  for (const diary of diaries)
    for (const [experiment, variant] of diary.seen) {
      const key = `${experiment}:${variant}`
      const sum = sums.get(key) ?? { visitors: 0, goals: {}, revenue: 0, squares: 0n }
      const { goals, revenueMinor } = diary.of(experiment)
      sum.visitors += 1
      for (const goal of goals) sum.goals[goal] = (sum.goals[goal] ?? 0) + 1
      sum.revenue += revenueMinor
      sum.squares += BigInt(revenueMinor) ** 2n
      sums.set(key, sum)
    }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { visitors, goals, revenue, squares }]) => {
      const [experiment = '', variant = ''] = key.split(':')
      return { experiment, variant, visitors, goals, revenueMinor: revenue, revenueSquares: String(squares) }
    })
}
