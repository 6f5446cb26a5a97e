import type { Arm } from '#lib/core/statistics/arm'
import { compare } from '#lib/core/statistics/compare'
import { atMost, type Check } from './check.ts'
import type { Draw } from './draw.ts'
import { addArms, conversions, type Population, revenue } from './populations.ts'

const LOOKS = 50
const VISITORS_A_LOOK = 200

/** The share of A/A tests in which a difference was found at that look or before, by engine. */
export type Peeking = {
  readonly checks: readonly Check[]
  readonly sequential: readonly number[]
  readonly fixed: readonly number[]
}

/**
 * A/A tests looked at 50 times: the sequential engine errs in 5 % of the tests at most, over all looks together; the
 * fixed horizon, shown beside it, does not survive peeking.
 */
export function checkPeeking(draw: Draw, runs: number): Peeking {
  const first = peek(draw, conversions, runs)
  const second = peek(draw, revenue, Math.ceil(runs / 2))
  return {
    checks: [
      toCheck(conversions, first.sequential, runs),
      toCheck(revenue, second.sequential, Math.ceil(runs / 2)),
    ],
    sequential: first.sequential,
    fixed: first.fixed,
  }
}

function toCheck({ name }: Population, rates: readonly number[], runs: number): Check {
  const bounds = atMost(0.05)
  return {
    name: `sequential test, a difference ever found in ${LOOKS} looks, ${name}`,
    rate: rates.at(-1) ?? 1,
    runs,
    ...bounds,
  }
}

function peek(draw: Draw, population: Population, runs: number) {
  const firsts = { sequential: Array<number>(LOOKS).fill(0), fixed: Array<number>(LOOKS).fill(0) }
  for (let run = 0; run < runs; run++) {
    let [sequential, fixed] = [-1, -1]
    let control: Arm | null = null
    let treatment: Arm | null = null
    for (let look = 0; look < LOOKS; look++) {
      control = grow(draw, population, control)
      treatment = grow(draw, population, treatment)
      if (sequential < 0 && isSignificant('sequential', control, treatment)) sequential = look
      if (fixed < 0 && isSignificant('frequentist', control, treatment)) fixed = look
    }
    mark(firsts.sequential, sequential)
    mark(firsts.fixed, fixed)
  }
  return { sequential: cumulate(firsts.sequential, runs), fixed: cumulate(firsts.fixed, runs) }
}

function grow(draw: Draw, population: Population, before: Arm | null): Arm {
  const fresh = population.arm(draw, VISITORS_A_LOOK, 0)
  return before === null ? fresh : addArms(before, fresh)
}

function isSignificant(engine: 'frequentist' | 'sequential', control: Arm, treatment: Arm): boolean {
  const answer = compare({ engine, difference: 'absolute', control, treatment })
  return !('error' in answer) && (answer.pValue ?? 1) < 0.05
}

function mark(counts: number[], look: number): void {
  if (look >= 0) counts[look] = (counts[look] ?? 0) + 1
}

function cumulate(counts: readonly number[], runs: number): readonly number[] {
  let total = 0
  return counts.map((count) => {
    total += count
    return total / runs
  })
}
