import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResultsView } from '#lib/results/results-view'
import { type Plan, type Report, sendVisits } from '../send-visits.ts'
import { askAs } from './ask-api.ts'
import { setGoal } from './set-goal.ts'
import { type Demo, startDemo } from './start-demo.ts'

export type SeedRun = {
  readonly seed: number
  /** What was truly sent. */
  readonly report: Report
  /** What the results API says, by experiment. */
  readonly results: readonly ResultsView[]
}

/**
 * Sends one seed's visitors to an instance of their own and asks it what it makes of them. In between it is started
 * again: an instance remembers days that are over, and these were made over while it ran.
 */
export async function runSeed(plan: Plan, experiment: string, port: number): Promise<SeedRun> {
  const data = await mkdtemp(join(tmpdir(), 'shoreline-verdict-'))
  try {
    const report = await withDemo(port, data, async (demo) => {
      await setGoal(demo.services, await askAs('owner', demo), experiment)
      return await sendVisits(demo.services.site, plan, plan.days > 1 ? demo.services : null)
    })
    const names = [...new Set(report.variants.map((variant) => variant.experiment))]
    const results = await withDemo(port, data, async (demo) => await readResults(demo, names))
    return { seed: plan.seed, report, results }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

async function withDemo<T>(port: number, data: string, act: (demo: Demo) => Promise<T>): Promise<T> {
  const demo = await startDemo(port, data)
  try {
    return await act(demo)
  } finally {
    await demo.stop()
  }
}

async function readResults(demo: Demo, names: readonly string[]): Promise<readonly ResultsView[]> {
  const ask = await askAs('owner', demo)
  const answers = names.map(async (name) => (await ask(`/api/experiments/${name}/results`)).json())
  return (await Promise.all(answers)) as readonly ResultsView[]
}
