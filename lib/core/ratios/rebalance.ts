/**
 * Ratios as an editor handles them: whole tenths of a percent, so that they sum to exactly 1,000 and no
 * rounding error is ever published.
 */
export const WHOLE = 1_000

/** Fractions as tenths of a percent that sum to 1,000: largest remainders first. */
export function toTenths(ratios: readonly number[]): readonly number[] {
  return share(WHOLE, ratios)
}

/** An even split; what cannot be divided goes to the first. */
export function splitEvenly(count: number): readonly number[] {
  return share(WHOLE, Array<number>(count).fill(1))
}

/**
 * Sets one share and gives the rest to the others in the proportions that they have now
 * (evenly, if they have nothing).
 */
export function rebalance(tenths: readonly number[], index: number, wanted: number): readonly number[] {
  const chosen = Math.min(WHOLE, Math.max(0, Math.round(wanted)))
  const others = tenths.filter((_, at) => at !== index)
  if (others.length === 0) return [WHOLE]
  const rest = [...share(WHOLE - chosen, others)]
  return tenths.map((_, at) => (at === index ? chosen : (rest.shift() ?? 0)))
}

/** Divides a whole number by weights with the largest-remainder method; without any weight, evenly. */
function share(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) return share(whole, Array<number>(weights.length).fill(1))
  const exact = weights.map((weight) => (whole * weight) / sum)
  const floors = exact.map((value) => Math.floor(value + 1e-9))
  const missing = whole - floors.reduce((total, value) => total + value, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index))
  return floors.map((value, index) => (lucky.has(index) ? value + 1 : value))
}
