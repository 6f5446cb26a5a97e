import { compare } from '#lib/core/statistics/compare'
import { power } from '#lib/core/statistics/power'
import { around, atLeast, type Check } from './check.ts'
import type { Draw } from './draw.ts'
import { conversions, type Population, REVENUE_VARIANCE, revenue } from './populations.ts'

const VISITORS = 4_000

type Engine = 'frequentist' | 'sequential'

/**
 * How often a true lift is found in one look, against what `power` foretells, which takes the deviation to grow with the
 * mean: so does revenue's. That of conversions grows more slowly, and they are found more often than foretold.
 */
export function checkPower(draw: Draw, runs: number): readonly Check[] {
  return [
    onRevenue(draw, 'frequentist', 0.2, runs),
    onRevenue(draw, 'sequential', 0.3, runs),
    onConversions(draw, 'sequential', 0.3, runs),
  ]
}

function onRevenue(draw: Draw, engine: Engine, lift: number, runs: number): Check {
  const foretold = foretell(revenue, REVENUE_VARIANCE, engine, lift)
  const rate = findAgain(draw, revenue, engine, lift, runs)
  return { name: nameOf(engine, 'revenue', lift, foretold), rate, runs, ...around(foretold, 2) }
}

function onConversions(draw: Draw, engine: Engine, lift: number, runs: number): Check {
  const foretold = foretell(conversions, conversions.truth * (1 - conversions.truth), engine, lift)
  const rate = findAgain(draw, conversions, engine, lift, runs)
  return { name: nameOf(engine, 'conversions', lift, foretold), rate, runs, ...atLeast(foretold) }
}

function foretell({ truth: mean }: Population, variance: number, engine: Engine, effect: number): number {
  const answer = power({ baseline: { mean, variance }, effect, n: 2 * VISITORS, engine })
  return 'error' in answer ? Number.NaN : answer.power
}

function findAgain(draw: Draw, { arm }: Population, engine: Engine, lift: number, runs: number): number {
  let found = 0
  for (let run = 0; run < runs; run++) {
    const [control, treatment] = [arm(draw, VISITORS, 0), arm(draw, VISITORS, lift)]
    const answer = compare({ engine, difference: 'relative', control, treatment })
    if (!('error' in answer) && (answer.pValue ?? 1) < 0.05) found += 1
  }
  return found / runs
}

function nameOf(engine: Engine, metric: string, lift: number, foretold: number): string {
  const [share, forecast] = [(100 * lift).toFixed(0), (100 * foretold).toFixed(1)]
  return `power, ${engine}, ${metric} +${share} %, forecast ${forecast} %`
}
