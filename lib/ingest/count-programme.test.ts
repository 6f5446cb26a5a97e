import { afterEach, describe, expect, test, vi } from 'vitest'
import { PROGRAMME } from '#lib/core/experiments/programme'
import { seedTag } from '#lib/core/experiments/seed-tag'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import { devicesAt } from './testing/devices-at.ts'
import { event } from './testing/ingest-for-test.ts'
import { putExperiments } from './testing/put-experiments.ts'
import { HOUR, NOON } from './testing/shop-at.ts'
import { withoutLive } from './testing/without-live.ts'

afterEach(() => {
  vi.useRealTimers()
})

const GERMANS = { attribute: 'country', in: ['DE'] }

/** A shop that holds half of its visitors out; experiments with an audience where `isNarrow`. */
async function shopWithHoldout(isNarrow = false, change: object = {}, members: object = {}) {
  const services = await servicesForTest()
  const holdout = { coverage: 0.5, seed: 'h1' }
  await putExperiments(services, () => (isNarrow ? { audience: GERMANS } : { ...change }), {
    holdout,
    ...members,
  })
  const shop = await devicesAt(services, NOON)
  const { isHeldOut } = shop.snapshot.experiments
  const deviceOn = async (side: 'held-out' | 'everybody-else') => {
    for (;;) {
      const device = shop.newDevice()
      await device.view()
      const visitor = device.jar.get('sl_visitor')?.split('.')[0] ?? ''
      if (isHeldOut(visitor) === (side === 'held-out')) return device
    }
  }
  const sumsOf = () => shop.readExperimentSums(PROGRAMME, seedTag('h1'))
  return { ...shop, deviceOn, programmeSums: sumsOf }
}

describe('the global holdout', () => {
  test('counts visitors, converters and revenue on both sides, by day', async () => {
    const shop = await shopWithHoldout()
    for (const [side, valueMinor] of [
      ['held-out', 300],
      ['everybody-else', 500],
    ] as const) {
      const device = await shop.deviceOn(side)
      const code = await device.view()
      expect(code.includes('hero-copy_')).toBe(side === 'everybody-else')
      await device.send([event('pageview', { code }), event('pageview', { code })])
      shop.later(NOON + 24 * HOUR)
      await device.send([event('conversion', { name: 'signup' })])
      const order = { orderId: side, valueMinor, currency: 'USD' }
      await shop.recordPurchase({ headers: device.headers() }, order)
      shop.later(NOON)
    }
    shop.later(NOON + 25 * HOUR)
    const { epochs, days } = await shop.programmeSums()
    const cells = epochs.flatMap(({ epoch, variants }) =>
      [...variants].map(([side, { visitors, goals, revenueMinor }]) => {
        const reached = [...goals].map(([goal, sums]) => `${goal} ${sums.reached}`).toSorted()
        return [epoch, side, visitors, reached, revenueMinor]
      }),
    )
    expect(cells.toSorted()).toEqual([
      [5_000, 'everybody-else', 1, ['purchase 1', 'signup 1'], 500n],
      [5_000, 'held-out', 1, ['purchase 1', 'signup 1'], 300n],
    ])
    const visitorsOn = days.map(({ date, epochs: [epoch] }) => [
      date,
      [...(epoch?.variants.values() ?? [])].map(({ visitors }) => visitors),
    ])
    expect(visitorsOn).toEqual([
      ['2026-11-21', [1, 1]],
      ['2026-11-22', [0, 0]],
    ])
  })

  test('knows only visitors whom an experiment on a page of theirs would take in', async () => {
    const shop = await shopWithHoldout()
    const elsewhere = await shop.deviceOn('held-out')
    await elsewhere.send([event('pageview', { path: '/cart' }), event('conversion', { name: 'signup' })])
    expect((await shop.programmeSums()).epochs).toEqual([])
    await elsewhere.send([event('pageview', { path: '/de' })])
    expect((await shop.programmeSums()).epochs).toHaveLength(1)
  })

  test('knows nobody who is in no audience', async () => {
    const narrow = await shopWithHoldout(true)
    for (const side of ['held-out', 'everybody-else'] as const)
      await (await narrow.deviceOn(side)).send([event('pageview')])
    expect((await narrow.programmeSums()).epochs).toEqual([])
  })

  test('knows whoever sees a slot that was shipped on, when no experiment runs any more', async () => {
    const rules = [{ audience: { attribute: 'heldOut', in: [true] } }, {}]
    const slots = { 'home.hero': { revision: 3, rules } }
    const shipped = await shopWithHoldout(false, { status: 'ended' }, { slots })
    for (const side of ['held-out', 'everybody-else'] as const) {
      const device = await shipped.deviceOn(side)
      expect(await device.view()).toContain(`home.hero_3_${side === 'held-out' ? 0 : 1}`)
      await device.send([event('pageview', { path: '/cart' })])
      await device.send([event('pageview')])
    }
    const cells = (await shipped.programmeSums()).epochs.flatMap(({ variants }) =>
      [...variants].map(([side, { visitors }]) => [side, visitors]),
    )
    expect(cells.toSorted()).toEqual([
      ['everybody-else', 1],
      ['held-out', 1],
    ])
  })

  test('knows nobody where nothing runs and nothing was shipped', async () => {
    const still = await shopWithHoldout(false, { status: 'ended' })
    for (const side of ['held-out', 'everybody-else'] as const)
      await (await still.deviceOn(side)).send([event('pageview')])
    expect((await still.programmeSums()).epochs).toEqual([])
  })

  test('costs no command', async () => {
    withoutLive()
    const shop = await shopWithHoldout()
    const device = await shop.deviceOn('everybody-else')
    const code = await device.view()
    const counts: number[] = []
    for (const size of [1, 5, 50, 50]) {
      const { scriptCommands: before } = (await control(shop.services.redisRest, '/__stats')) as Stats
      const events = Array.from({ length: size }, (_, index) =>
        event(index % 2 ? 'exposure' : 'pageview', { code, ageMs: index % 4 ? 0 : 80_000_000 }),
      )
      expect((await device.send(events)).status).toBe(204)
      const { scriptCommands: after } = (await control(shop.services.redisRest, '/__stats')) as Stats
      counts.push(after - before)
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(12)
    expect(counts.at(-1)).toBeLessThanOrEqual(8)
  })
})

type Stats = { readonly scriptCommands: number }
