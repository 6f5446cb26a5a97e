type Random = () => number

/** Draws from distributions, one after the other from one source of chance. */
export type Draw = {
  readonly uniform: Random
  readonly normal: () => number
  readonly binomial: (n: number, chance: number) => number
  readonly poisson: (mean: number) => number
}

export function drawFrom(uniform: Random): Draw {
  const normal = normalFrom(uniform)
  return {
    uniform,
    normal,
    binomial: (n, chance) => binomial(uniform, n, chance),
    poisson: (mean) => poisson(uniform, mean),
  }
}

/** Marsaglia's polar method, two draws at a time. */
function normalFrom(uniform: Random): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      spare = y * scale
      return x * scale
    }
  }
}

/** By the gaps between successes, which costs as many draws as there are successes. */
function binomial(uniform: Random, n: number, chance: number): number {
  if (chance > 0.5) return n - binomial(uniform, n, 1 - chance)
  const scale = 1 / Math.log1p(-chance)
  let successes = -1
  for (let at = 0; at <= n; at += 1 + Math.floor(Math.log(1 - uniform()) * scale)) successes += 1
  return successes
}

function poisson(uniform: Random, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = uniform(); product > limit; product *= uniform()) count += 1
  return count
}
