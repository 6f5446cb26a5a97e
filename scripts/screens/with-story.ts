import { type Plan, sendVisits } from '../traffic/send-visits.ts'
import { askAs } from '../traffic/verdict/ask-api.ts'
import { setGoal } from '../traffic/verdict/set-goal.ts'
import { type Demo, startDemo } from '../traffic/verdict/start-demo.ts'

/** The experiment that the visitors decide. */
export const RUNNING = 'hero-copy'

const DAYS = 15
const NOW_VISITORS = 60
const EFFECTS = {
  country: null,
  rate: 0.08,
  clicks: 0.4,
  lifts: [{ experiment: RUNNING, variant: 'bold', lift: 0.3 }],
}

/**
 * Runs `act` on an instance with two weeks of visitors, the same on every run, and some who are there now. It is started
 * anew in between, since it remembers days that are over. It is stopped whatever happens.
 */
export async function withStory(
  { port, data, visitors }: { readonly port: number; readonly data: string; readonly visitors: number },
  act: (demo: Demo) => Promise<void>,
): Promise<void> {
  const say = (words: string) => process.stderr.write(`${words}\n`)
  say(`Two weeks of visitors: ${visitors}`)
  await withDemo(port, data, async (demo) => {
    await setGoal(demo.services, await askAs('owner', demo), RUNNING)
    await send(demo, { ...EFFECTS, visitors, days: DAYS, seed: 1 })
  })
  await withDemo(port, data, async (demo) => {
    say(`Visitors who are there now: ${NOW_VISITORS}`)
    await send(demo, { ...EFFECTS, visitors: NOW_VISITORS, days: 1, seed: 2 })
    await act(demo)
  })
}

async function send({ services }: Demo, plan: Plan): Promise<void> {
  const { failures } = await sendVisits(services.site, plan, plan.days > 1 ? services : null)
  if (failures.length > plan.visitors / 100) throw new Error(`Visitors failed: ${failures[0]}`)
}

async function withDemo(port: number, data: string, act: (demo: Demo) => Promise<void>): Promise<void> {
  const demo = await startDemo(port, data)
  try {
    await act(demo)
  } finally {
    await demo.stop()
  }
}
