/** Distinct names that are counted one by one; names come from clients, so there must be an end. */
const MAX_NAMES = 1_000
const OTHERS = '(others)'

/** Counts by name. */
export class Tally {
  private readonly counts = new Map<string, number>()

  add(name: string): void {
    const key = this.counts.has(name) || this.counts.size < MAX_NAMES ? name : OTHERS
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  clear(): void {
    this.counts.clear()
  }

  toJSON(): Record<string, number> {
    return Object.fromEntries(this.counts)
  }
}
