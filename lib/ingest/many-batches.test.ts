import { expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { ingestForTest } from './testing/ingest-for-test.ts'
import {
  countEvents,
  type PlannedBatch,
  type PlannedVisitor,
  planLoad,
  recount,
  seededRandom,
} from './testing/plan-load.ts'

/** `npm run test:long` sets LONG: then it is the load that the documents promise. */
const LOAD = process.env.LONG
  ? { visitors: 3_000, batches: 20_000, atOnce: 64, timeoutMs: 1_800_000 }
  : { visitors: 60, batches: 300, atOnce: 20, timeoutMs: 120_000 }

/** A Redis of your own instead of the embedded one; it should be empty. */
const external = process.env.REDIS_URL ? { redisUrl: process.env.REDIS_URL } : {}

const FAULT_MS = 150
const HEALTHY_MS = 600
const EXPERIMENTS = ['hero-copy', 'offer-wording']
const FAULTS = [
  { down: true },
  { status: 500 },
  { corrupt: true },
  // Longer than the client's patience: the batch is stored and its sender does not learn of it.
  { latencyMs: 1_200 },
] as const

type Shop = Awaited<ReturnType<typeof ingestForTest>>

test(
  'many batches at once, some of them twice, give exactly the sums of what was sent',
  async () => {
    // A busy machine may answer late; then the senders try again here too.
    vi.spyOn(console, 'warn').mockReturnValue()
    const shop = await ingestForTest(await servicesForTest(external))
    const plan = await planFor(shop)
    await sendAll(shop, plan)
    await expectExact(shop, plan)
  },
  LOAD.timeoutMs,
)

test(
  'so they do when Redis fails again and again, once every sender has tried until it was told 204',
  async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const services = await servicesForTest(external)
    const shop = await ingestForTest(services)
    const plan = await planFor(shop)
    const faults = rehearseFaults(services.redisRest)
    const { refusals } = await sendAll(shop, plan)
    await faults.stop()
    expect(refusals).toBeGreaterThan(0)
    await expectExact(shop, plan)
  },
  LOAD.timeoutMs,
)

async function planFor({ newVisitor }: Shop): Promise<readonly PlannedVisitor[]> {
  const visitors = []
  for (let index = 0; index < LOAD.visitors; index++) visitors.push(await newVisitor())
  return planLoad(visitors, LOAD.batches, seededRandom(4))
}

/** Each visitor sends one batch after the other, as a tracker does; many visitors at once. */
async function sendAll(shop: Shop, plan: readonly PlannedVisitor[]): Promise<{ readonly refusals: number }> {
  const { signToken } = await import('#lib/auth/sign-token')
  const now = Math.floor(Date.now() / 1_000)
  const token = await signToken({ sub: 'till', roles: ['ingest'], claims: {} }, 3_600, now)
  let refusals = 0
  const queue = plan.values()
  const work = async () => {
    for (const { visitor, batches } of queue)
      for (const batch of batches) {
        const copies = batch.twice ? [batch, batch] : [batch]
        await Promise.all(copies.map((copy) => sendUntilStored(visitor, copy)))
      }
  }
  const sendUntilStored = async (visitor: PlannedVisitor['visitor'], batch: PlannedBatch) => {
    const id = /sl_visitor=([\w-]{22})/.exec(visitor.headers.get('cookie') ?? '')?.[1]
    const server = { authorization: `Bearer ${token}` }
    const body = batch.by === 'server' ? { visitor: id, events: batch.events } : { events: batch.events }
    for (;;) {
      const { status } = await shop.send(batch.by === 'server' ? server : visitor.headers, body)
      if (status === 204) return
      if (status !== 503) throw new Error(`/api/events answered ${status}`)
      refusals += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await Promise.all(Array.from({ length: LOAD.atOnce }, work))
  return { refusals }
}

async function expectExact(shop: Shop, plan: readonly PlannedVisitor[]): Promise<void> {
  const counts = await shop.readCounts(EXPERIMENTS)
  for (const experiment of EXPERIMENTS) {
    const found = [...(counts.get(experiment) ?? [])].map(([variant, sums]) => {
      const { visitors, goals, revenueMinor: revenue, revenueSquares } = sums
      return [variant, { visitors, goals: Object.fromEntries(goals), revenue, revenueSquares }]
    })
    expect(Object.fromEntries(found)).toEqual(recount(plan, experiment))
  }
  const date = new Date().toISOString().slice(0, 10)
  const [day] = await shop.readSiteDays(date, date)
  expect(Object.fromEntries(day?.totals ?? [])).toMatchObject({
    views: countEvents(plan, 'pageview'),
    visitors: plan.length,
    sessions: plan.length,
  })
  expect(day?.names.get('event')?.get('menu-opened')).toBe(countEvents(plan, 'custom'))
}

/** One failure after the other with a moment of health between them, until it is stopped. */
function rehearseFaults(redisRest: string): { readonly stop: () => Promise<void> } {
  let isOn = true
  // A connection that was cut a moment ago must not keep the next failure from ending.
  const set = async (fault: object): Promise<void> => {
    const told = await fetch(`${redisRest}/__fault`, { method: 'POST', body: JSON.stringify(fault) }).catch(
      () => null,
    )
    if (!told?.ok) await set(fault)
  }
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const loop = (async () => {
    for (let round = 0; isOn; round++) {
      await set(FAULTS[round % FAULTS.length] ?? {})
      await pause(FAULT_MS)
      await set({})
      await pause(HEALTHY_MS)
    }
  })()
  return {
    stop: async () => {
      isOn = false
      await loop
    },
  }
}
