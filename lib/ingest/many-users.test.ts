import { afterEach, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { devicesAt, variantIn } from './testing/devices-at.ts'
import { event } from './testing/ingest-for-test.ts'
import { seededRandom } from './testing/plan-load.ts'
import { putExperiments } from './testing/put-experiments.ts'
import { NOON } from './testing/shop-at.ts'

const USERS = process.env.LONG ? 400 : 16
const STEPS = 14
const GOALS = ['signup', 'contact', 'download']
const SEGMENTS = ['all', 'device:desktop', 'country:US']

afterEach(() => {
  vi.useRealTimers()
})

type Shop = Awaited<ReturnType<typeof devicesAt>>
/** What a unit must be counted as: a variant, two of them, or none yet. */
type Unit = { seen: Set<string>; goals: Set<string>; revenue: bigint }

const nobody = (): Unit => ({ seen: new Set(), goals: new Set(), revenue: 0n })

/** Up to three devices of one user do this and that, in any order, and sign in at some time; told as it goes along. */
async function play(shop: Shop, sub: string, random: () => number): Promise<readonly Unit[]> {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const user = nobody()
  const devices = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    device: shop.newDevice(),
    unit: nobody(),
  }))
  for (const { device } of devices) await device.view()
  const join = (one: (typeof devices)[number]) => {
    if (one.unit === user) return
    for (const variant of one.unit.seen) user.seen.add(variant)
    for (const goal of one.unit.goals) user.goals.add(goal)
    user.revenue += one.unit.revenue
    one.unit = user
  }
  for (let step = 0; step < STEPS; step++) {
    const one = pick(devices)
    const isCounted = () => one.unit.seen.size === 1
    shop.later(NOON + step * 60_000)
    const dice = random()
    if (dice < 0.35) {
      const code = await one.device.view()
      const answer = await one.device.send([event('exposure', { code, name: 'home.hero' })])
      expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, null])
      one.unit.seen.add(variantIn(code, 'hero-copy'))
    } else if (dice < 0.65) {
      const name = pick(GOALS)
      await one.device.send([event('conversion', { name })])
      if (isCounted()) one.unit.goals.add(name)
    } else if (dice < 0.8) {
      const valueMinor = Math.floor(random() * 1e6)
      const order = { orderId: `${sub}-${step}`, valueMinor, currency: 'USD' }
      await shop.recordPurchase({ headers: one.device.headers() }, order)
      if (!isCounted()) continue
      one.unit.goals.add('purchase')
      one.unit.revenue += BigInt(valueMinor)
    } else {
      await one.device.signIn(sub)
      join(one)
    }
  }
  return [...new Set(devices.map(({ unit }) => unit))]
}

function recount(units: readonly Unit[]) {
  const of = (variant: string) => units.filter(({ seen }) => seen.size === 1 && seen.has(variant))
  return ['bold', 'control'].map((variant) => ({
    variant,
    visitors: of(variant).length,
    goals: [...GOALS, 'purchase'].map((goal) => of(variant).filter(({ goals }) => goals.has(goal)).length),
    revenue: of(variant).reduce((sum, { revenue }) => sum + revenue, 0n),
    squares: of(variant).reduce((sum, { revenue }) => sum + revenue ** 2n, 0n),
  }))
}

test(
  'the sums are those of the people, in whatever order their devices act and sign in',
  async () => {
    const services = await servicesForTest()
    await putExperiments(services, ({ id }) => (id === 'hero-copy' ? { unit: 'user' } : {}))
    const shop = await devicesAt(services, NOON)
    const random = seededRandom(7)
    const units: Unit[] = []
    for (let user = 0; user < USERS; user++) units.push(...(await play(shop, `u_${user}`, random)))
    for (const segment of SEGMENTS) {
      const { epochs } = await shop.readExperimentSums('hero-copy', shop.tag, { segment })
      const counted = epochs.flatMap(({ variants }) =>
        [...variants].map(([variant, cell]) => ({
          variant,
          visitors: cell.visitors,
          goals: [...GOALS, 'purchase'].map((goal) => cell.goals.get(goal)?.reached ?? 0),
          revenue: cell.revenueMinor,
          squares: cell.revenueSquares,
        })),
      )
      expect([segment, counted.toSorted((a, b) => (a.variant < b.variant ? -1 : 1))]).toEqual([
        segment,
        recount(units),
      ])
      const mixed = units.filter(({ seen }) => seen.size > 1).length
      expect(mixed).toBeGreaterThan(0)
      expect(epochs.reduce((sum, epoch) => sum + epoch.mixed, 0)).toBe(mixed)
    }
  },
  process.env.LONG ? 900_000 : 120_000,
)
