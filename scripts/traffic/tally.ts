import type { Visit } from './visit.ts'

type Count = { visitors: number; conversions: number }

/** What all visits led to, by experiment and variant. */
export class Tally {
  readonly #counts = new Map<string, Map<string, Count>>()
  visitors = 0
  orders = 0

  add({ seen, hasBought }: Visit): void {
    this.visitors += 1
    if (hasBought) this.orders += 1
    for (const [experiment, variant] of seen) {
      const variants = this.#counts.get(experiment) ?? new Map<string, Count>()
      const count = variants.get(variant) ?? { visitors: 0, conversions: 0 }
      count.visitors += 1
      if (hasBought) count.conversions += 1
      this.#counts.set(experiment, variants.set(variant, count))
    }
  }

  /** A table with a line for each experiment and variant. */
  format(): string {
    const head = ['experiment', 'variant', 'visitors', 'conversions', 'rate']
    const rows = [...this.#counts].sort(byName).flatMap(([experiment, variants]) =>
      [...variants].sort(byName).map(([variant, { visitors, conversions }]) => {
        const rate = `${((100 * conversions) / visitors).toFixed(2)} %`
        return [experiment, variant, String(visitors), String(conversions), rate]
      }),
    )
    const widths = head.map((title, column) =>
      Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
    )
    const lines = [head, ...rows].map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    return [`${this.visitors} visitors, ${this.orders} orders`, '', ...lines].join('\n')
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
