/** A source of numbers in [0, 1) that repeats for the same seed: mulberry32, public domain. */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the entries, each with the chance that its weight gives it. */
export function pick<T>(random: Random, weighted: readonly (readonly [T, number])[]): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = random() * total
  for (const [value, weight] of weighted) {
    rest -= weight
    if (rest < 0) return value
  }
  const last = weighted.at(-1)
  if (last === undefined) throw new Error('There is nothing to pick from')
  return last[0]
}

/** A log-normal number: half lie below the median, two of three within a factor of e^spread of it. */
export function logNormal(random: Random, median: number, spread: number): number {
  // Box and Muller, 1958; 1 - random() is never zero.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return median * Math.exp(spread * normal)
}
