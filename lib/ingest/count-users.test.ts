import { afterEach, describe, expect, test, vi } from 'vitest'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import { devicesAt, variantIn } from './testing/devices-at.ts'
import { event } from './testing/ingest-for-test.ts'
import { putExperiments } from './testing/put-experiments.ts'
import { HOUR, NOON } from './testing/shop-at.ts'
import { withoutLive } from './testing/without-live.ts'

afterEach(() => {
  vi.useRealTimers()
})

type Shop = Awaited<ReturnType<typeof devicesAt>>
type Device = ReturnType<Shop['newDevice']>

/** `hero-copy` goes by user, the others by visitor. */
async function shopByUser() {
  const services = await servicesForTest()
  await putExperiments(services, ({ id }) => (id === 'hero-copy' ? { unit: 'user' } : {}))
  return await devicesAt(services, NOON)
}

/** Sees the home page and the hero on it; answers the variant. */
async function expose(device: Device, more: readonly object[] = []): Promise<string> {
  const code = await device.view()
  const answer = await device.send([event('exposure', { code, name: 'home.hero' }), ...more])
  expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, null])
  return variantIn(code, 'hero-copy')
}

/** A device that is drawn into the variant while nobody is signed in. */
async function deviceIn(shop: Shop, variant: string): Promise<Device> {
  for (;;) {
    const device = shop.newDevice()
    if (variantIn(await device.view(), 'hero-copy') === variant) return device
  }
}

const totals = async ({ sumsOf }: Pick<Shop, 'sumsOf'>, segment?: string) =>
  (await sumsOf(segment)).map(([variant, { visitors, goals, revenueMinor, revenueSquares }]) => ({
    variant,
    visitors,
    goals: Object.fromEntries([...goals].map(([goal, { reached }]) => [goal, reached])),
    revenue: [revenueMinor, revenueSquares],
  }))

const order = (orderId: string, valueMinor: number) => ({ orderId, valueMinor, currency: 'USD' })

describe('an experiment by user', () => {
  test('counts a user of two devices once, and shows both the variant of the account', async () => {
    const shop = await shopByUser()
    const devices = [shop.newDevice(), shop.newDevice(), shop.newDevice()]
    const seen = []
    for (const device of devices) {
      await device.setSession('u_ada')
      seen.push(await expose(device, [event('conversion', { name: 'signup' })]))
    }
    expect(new Set(seen).size).toBe(1)
    expect(await totals(shop)).toEqual([
      { variant: seen[0], visitors: 1, goals: { signup: 1 }, revenue: [0n, 0n] },
    ])
  })

  test('makes one unit of two devices that know of each other only at sign-in', async () => {
    const shop = await shopByUser()
    const [first, second] = [await deviceIn(shop, 'bold'), await deviceIn(shop, 'bold')]
    await expose(first, [event('conversion', { name: 'signup' })])
    await shop.recordPurchase({ headers: first.headers() }, order('a', 300))
    shop.later(NOON + HOUR)
    await expose(second, [event('conversion', { name: 'signup' }), event('conversion', { name: 'contact' })])
    await shop.recordPurchase({ headers: second.headers() }, order('b', 400))
    expect(await totals(shop)).toMatchObject([{ visitors: 2, revenue: [700n, 250_000n] }])
    for (const device of [second, first]) await device.signIn('u_ada')
    const united = {
      variant: 'bold',
      visitors: 1,
      goals: { signup: 1, contact: 1, purchase: 1 },
      revenue: [700n, 490_000n],
    }
    expect(await totals(shop)).toEqual([united])
    expect(await totals(shop, 'device:desktop')).toEqual([united])
    await shop.recordPurchase({ headers: second.headers() }, order('c', 100))
    expect(await totals(shop)).toMatchObject([{ visitors: 1, revenue: [800n, 640_000n] }])
  })

  test('shows a second device what the user has seen on the first before signing in', async () => {
    const shop = await shopByUser()
    for (const variant of ['control', 'bold']) {
      const [first, second] = [await deviceIn(shop, variant), shop.newDevice()]
      await expose(first)
      await second.view()
      for (const device of [first, second]) await device.signIn(`u_${variant}`)
      expect([await expose(first), await expose(second)]).toEqual([variant, variant])
    }
    expect((await totals(shop)).map(({ variant, visitors }) => [variant, visitors])).toEqual([
      ['control', 1],
      ['bold', 1],
    ])
  })

  test('takes a user out who saw another variant on each device, as one who is mixed', async () => {
    const shop = await shopByUser()
    const [first, second] = [await deviceIn(shop, 'control'), await deviceIn(shop, 'bold')]
    for (const device of [first, second]) await expose(device, [event('conversion', { name: 'signup' })])
    for (const device of [first, second]) await device.signIn('u_ada')
    await expose(first, [event('conversion', { name: 'contact' })])
    expect((await totals(shop)).map(({ visitors, goals }) => [visitors, goals.signup])).toEqual([
      [0, 0],
      [0, 0],
    ])
    const { epochs } = await shop.readExperimentSums('hero-copy', shop.tag)
    expect(epochs.map(({ mixed }) => mixed)).toEqual([1])
  })

  test('goes on with the unit of the user after the token has run out and after signing out', async () => {
    const shop = await shopByUser()
    const device = shop.newDevice()
    await device.signIn('u_ada')
    const variant = await expose(device)
    shop.later(NOON + HOUR)
    expect(await expose(device, [event('conversion', { name: 'signup' })])).toBe(variant)
    device.signOut()
    expect(await expose(device, [event('conversion', { name: 'contact' })])).toBe(variant)
    expect(await totals(shop)).toMatchObject([{ visitors: 1, goals: { signup: 1, contact: 1 } }])
  })

  test('counts the next user of a device as one of their own, with the variant of their own account', async () => {
    const shop = await shopByUser()
    const shared = shop.newDevice()
    await shared.signIn('u_ada')
    await expose(shared)
    for (let user = 0; user < 6; user++) {
      const [own, sub] = [shop.newDevice(), `u_${user}`]
      await own.signIn(sub)
      if (user % 2 === 0) await shared.signIn(sub)
      else await shared.setSession(sub)
      expect(await expose(shared)).toBe(await expose(own))
    }
    const counts = (await totals(shop)).map(({ visitors }) => visitors)
    expect(counts.reduce((sum, count) => sum + count)).toBe(7)
  })

  test('leaves experiments by visitor as they are: two devices, two visitors', async () => {
    const shop = await shopByUser()
    const [one, other] = [shop.newDevice(), shop.newDevice()]
    for (const device of [one, other]) {
      await device.signIn('u_ada')
      await device.send([event('exposure', { code: await device.view() })])
    }
    const sums = await shop.readExperimentSums('offer-wording', shop.tagOf('offer-wording'))
    const visitors = sums.epochs.flatMap(({ variants }) =>
      [...variants.values()].map((cell) => cell.visitors),
    )
    expect(visitors.reduce((sum, count) => sum + count)).toBe(2)
    expect(await totals(shop)).toMatchObject([{ visitors: 1 }])
  })

  test('counts what a server knows of a visitor for the user whom they have become', async () => {
    const shop = await shopByUser()
    const { signToken } = await import('#lib/auth/sign-token')
    const till = await signToken({ sub: 'till', roles: ['ingest'] }, 900, Math.floor(Date.now() / 1_000))
    const device = shop.newDevice()
    await expose(device)
    await device.signIn('u_ada')
    const visitor = device.jar.get('sl_visitor')?.split('.')[0]
    const sold = event('conversion', { name: 'purchase', value: 5, currency: 'USD', visitor })
    const answer = await shop.send({ authorization: `Bearer ${till}` }, { events: [sold] })
    expect(answer.status).toBe(204)
    expect(await totals(shop)).toMatchObject([
      { visitors: 1, goals: { purchase: 1 }, revenue: [500n, 250_000n] },
    ])
  })

  test('does not count a visitor again whose cookie no longer says whose they are', async () => {
    const shop = await shopByUser()
    const device = shop.newDevice()
    await expose(device)
    await device.signIn('u_ada')
    device.signOut()
    device.jar.delete('sl_variants')
    await expose(device)
    expect(await totals(shop)).toMatchObject([{ visitors: 1 }])
  })

  test('keeps no name of a user in the store, and lets what is kept of them expire', async () => {
    const shop = await shopByUser()
    const device = shop.newDevice()
    await expose(device)
    await device.signIn('u_ada')
    await expose(device, [event('pageview')])
    const all = await shop.redis().keys('*')
    expect(all.join()).not.toContain('ada')
    const own = all.filter((key) => key.startsWith('user:'))
    expect(own).toHaveLength(1)
    expect(await shop.redis().ttl(own[0] ?? '')).toBeGreaterThan(170 * 86_400)
  })

  test('costs 12 commands at most, whoever signs in on which device', async () => {
    withoutLive()
    const shop = await shopByUser()
    const commands = async () =>
      ((await control(shop.services.redisRest, '/__stats')) as { scriptCommands: number }).scriptCommands
    const counts: number[] = []
    const spend = async (work: () => Promise<unknown>) => {
      const before = await commands()
      await work()
      counts.push((await commands()) - before)
    }
    const batch = [event('pageview'), event('conversion', { name: 'signup', ageMs: 80_000_000 })]
    const [first, second] = [await deviceIn(shop, 'bold'), await deviceIn(shop, 'bold')]
    const firstCode = await first.view()
    await spend(() => first.send([event('exposure', { code: firstCode }), ...batch]))
    await expose(second)
    shop.later(NOON + 13 * HOUR)
    await first.setSession('u_ada')
    await second.setSession('u_ada')
    for (const device of [first, second, first])
      await spend(() => device.send([event('pageview'), event('conversion', { name: 'contact' })]))
    expect(await totals(shop)).toMatchObject([{ visitors: 1 }])
    expect(Math.max(...counts)).toBeLessThanOrEqual(12)
    expect(counts.at(-1)).toBeLessThanOrEqual(9)
  })
})
