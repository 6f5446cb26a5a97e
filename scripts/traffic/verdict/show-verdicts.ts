import * as v from 'valibot'
import { DecisionSettings } from '#lib/publish/decision-settings'
import type { Lift } from '../lift.ts'
import type { TrafficOptions } from '../read-traffic-options.ts'
import { formatEnd, formatPlan, formatSeed } from './format-verdicts.ts'
import { planSample, powerCase } from './plan-sample.ts'
import { runSeed } from './run-seed.ts'
import { summarise } from './summarise.ts'

const DEFAULT_LIFT: Lift = { experiment: 'hero-copy', variant: 'bold', lift: 0.2 }
/** A call to action that people like: the more click, the fewer have to be sent. */
const DEFAULT_CLICKS = 0.4

/**
 * Runs seed after seed on fresh instances and holds every verdict against the truth. Answers the exit code: 1 when a
 * verdict is against the truth, when too few were shipped, or when something was not counted as it was sent.
 */
export async function showVerdicts(options: TrafficOptions & { verdict: object }): Promise<number> {
  const { lifts, rate, seed: first, verdict } = options
  const [lift = DEFAULT_LIFT, ...more] = lifts
  if (more.length > 0) throw new Error('--verdict takes one --lift')
  const decision = v.parse(DecisionSettings, {})
  const clicks = options.clicks ?? DEFAULT_CLICKS
  const question = powerCase(clicks, lift.lift, decision.alpha)
  const sample = planSample(question)
  const visitors = options.visitors ?? sample.visitors
  // The first of the days began at midnight: so many days are over only on the day after.
  const days = options.days ?? decision.minimumDays + 1
  print(formatPlan({ lift, clicks, decision, sample, visitors, days, seeds: verdict.seeds }))
  const plan = { visitors, days, rate, clicks, lifts: [lift], country: null }
  const judged = []
  for (let seed = first; seed < first + verdict.seeds; seed++) {
    const run = summarise(await runSeed({ ...plan, seed }, lift.experiment, verdict.port), lift, question)
    print(formatSeed(run))
    judged.push(run)
  }
  const end = formatEnd(judged, lift)
  print(end.text)
  return end.holds ? 0 : 1
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
