import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isKept, lineOf } from './simulate/check.ts'
import { drawFrom } from './simulate/draw.ts'
import { checkFixedHorizon } from './simulate/fixed-horizon.ts'
import { checkPower } from './simulate/foretold-power.ts'
import { checkPeeking, type Peeking } from './simulate/peeking.ts'
import { plotShares } from './simulate/plot.ts'
import { seededRandom } from './simulate/random.ts'
import { checkSampleRatio } from './simulate/sample-ratio.ts'
import { checkVerdicts, type Verdicts } from './simulate/verdicts.ts'
import { checkVitals } from './simulate/vitals.ts'

/*
 * npm run simulate -- [--runs N] [--seed S] [--quick] [--plots]
 *
 * Draws thousands of A/A and A/B tests through lib/core/statistics, and whole tests through the verdict, and prints error
 * rates, coverage and power; fails when one leaves its bounds. --quick takes seconds and widens the bounds by what so few runs cannot know; --plots writes the
 * charts of docs/statistics.md.
 */

const USAGE = 'Usage: npm run simulate -- [--runs N] [--seed S] [--quick] [--plots]\n'
const QUICK_RUNS = 400
const FULL_RUNS = 20_000

process.exitCode = await main()

async function main(): Promise<number> {
  const options = readOptions()
  if (options === null) {
    process.stderr.write(USAGE)
    return 2
  }
  const { runs, seed, isQuick, hasPlots } = options
  const draw = drawFrom(seededRandom(seed))
  const peeking = checkPeeking(draw, Math.ceil(runs / 4))
  const vitals = checkVitals(draw, Math.ceil(runs / 2))
  const first = [
    ...checkFixedHorizon(draw, runs),
    ...checkPower(draw, runs),
    ...peeking.checks,
    ...checkSampleRatio(draw, Math.ceil(runs / 4)),
    ...vitals.checks,
  ]
  const verdicts = checkVerdicts(draw, Math.ceil(runs / 10))
  const checks = [...first, ...verdicts.checks]
  for (const check of checks) process.stdout.write(`${lineOf(check, isQuick)}\n`)
  const peeked = (100 * (peeking.fixed.at(-1) ?? 0)).toFixed(1)
  process.stdout.write(
    `For comparison: the fixed-horizon test under the same looks errs in ${peeked} % of the tests; counting all page ` +
      `loads instead of first views, the guardrail errs in ${(100 * vitals.naive).toFixed(1)} %. ${tellDays(verdicts)}\n`,
  )
  if (hasPlots) await Promise.all([plotPeeking(peeking), plotVerdicts(verdicts)])
  return checks.every((check) => isKept(check, isQuick)) ? 0 : 1
}

function tellDays({ gain, foretold }: Verdicts): string {
  const [half, most] = [0.5, foretold.power].map((share) => gain.findIndex((shipped) => shipped >= share) + 1)
  return (
    `Half of the tests with a true lift of 20 % were shipped by day ${half}, ${100 * foretold.power} % by day ${most}; ` +
    `day ${foretold.days} was foretold for that.`
  )
}

function readOptions() {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ options: { runs: text, seed: text, quick: flag, plots: flag } })
    const runs = Number(values.runs ?? (values.quick ? QUICK_RUNS : FULL_RUNS))
    const seed = Number(values.seed ?? 1)
    const isUsable = Number.isInteger(runs) && runs >= 100 && Number.isInteger(seed)
    return isUsable ? { runs, seed, isQuick: values.quick || runs < FULL_RUNS, hasPlots: values.plots } : null
  } catch {
    return null
  }
}

async function plotPeeking({ sequential, fixed }: Peeking): Promise<void> {
  const lines = [
    { name: 'fixed horizon, looked at anyway', color: '#b3261e', values: fixed },
    { name: 'always-valid', color: '#0b6e4f', values: sequential },
  ]
  const title = 'A/A tests in which a difference was ever found, by look'
  await writeFile(
    'docs/statistics-peeking.svg',
    plotShares(title, '50 looks, 200 visitors per arm each', lines, 0.05),
  )
}

async function plotVerdicts({ gain, nothing, foretold }: Verdicts): Promise<void> {
  const lines = [
    { name: 'a true lift of 20 %', color: '#0b6e4f', values: gain },
    { name: 'no difference', color: '#b3261e', values: nothing },
  ]
  const unit = `28 daily looks; ${100 * foretold.power} % power foretold for day ${foretold.days}`
  const plot = plotShares('Tests that were shipped, by day', unit, lines, foretold.power)
  await writeFile('docs/statistics-verdicts.svg', plot)
}
