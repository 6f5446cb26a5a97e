import { afterEach, describe, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event } from './testing/ingest-for-test.ts'
import { HOUR, NOON, setClock, shopAt } from './testing/shop-at.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('the window of a goal', () => {
  test('two weeks after the first exposure, to the second', async () => {
    const { send, visitor, sumsOf } = await shopAt(await servicesForTest(), NOON)
    const { headers, code } = visitor
    await send(headers, { events: [event('exposure', { code })] })
    setClock(NOON + 14 * 24 * HOUR + 1_000)
    await send(headers, { events: [event('conversion', { name: 'late' })] })
    setClock(NOON + 14 * 24 * HOUR)
    await send(headers, { events: [event('conversion', { name: 'in-time' })] })
    const [[, cell] = []] = await sumsOf()
    expect([...(cell?.goals.keys() ?? [])]).toEqual(['in-time'])
  })

  test('as long as its goal declares', async () => {
    const { send, visitor, sumsOf } = await shopAt(await servicesForTest(), NOON, [
      { key: 'signup', kind: 'event', windowDays: 1 },
      { key: 'read', kind: 'page', path: '/journal/*', windowDays: 30 },
    ])
    await send(visitor.headers, { events: [event('exposure', { code: visitor.code })] })
    setClock(NOON + 25 * HOUR)
    await send(visitor.headers, {
      events: [event('conversion', { name: 'signup' }), event('pageview', { path: '/de/journal/a-blanket' })],
    })
    const [[, cell] = []] = await sumsOf()
    expect([...(cell?.goals.keys() ?? [])]).toEqual(['read'])
  })
})

describe('goals without an engineer', () => {
  test('a page reached, a slot clicked, an event, and an amount where it is declared', async () => {
    const { send, visitor, sumsOf } = await shopAt(await servicesForTest(), NOON, [
      { key: 'product', kind: 'page', path: '/products/*' },
      { key: 'hero', kind: 'click', slot: 'home.hero' },
      { key: 'menu', kind: 'event', event: 'menu-opened' },
      { key: 'gift', kind: 'revenue' },
    ])
    await send(visitor.headers, { events: [event('exposure', { code: visitor.code })] })
    const batch = {
      events: [
        event('pageview', { path: '/products/kettle' }),
        event('conversion', { name: 'click:home.hero', value: 5 }),
        event('custom', { name: 'menu-opened' }),
        event('conversion', { name: 'gift', value: 9.2, currency: 'EUR' }),
      ],
    }
    for (const _ of ['once', 'twice']) await send(visitor.headers, batch)
    const [[, cell] = []] = await sumsOf()
    expect([...(cell?.goals ?? [])].map(([key, { reached }]) => [key, reached]).sort()).toEqual([
      ['gift', 1],
      ['hero', 1],
      ['menu', 1],
      ['product', 1],
    ])
    expect(cell?.revenueMinor).toBe(1_000n)
  })
})

describe('a click on a call to action', () => {
  test('that no goal is declared on is an event of the day, and nothing that was dropped', async () => {
    const goals = [{ key: 'signup', kind: 'event' }]
    const { send, visitor, readSiteDays } = await shopAt(await servicesForTest(), NOON, goals)
    const click = { events: [event('conversion', { name: 'click:home.hero' })] }
    expect((await send(visitor.headers, click)).headers.get('x-dropped')).toBeNull()
    const unknown = { events: [event('conversion', { name: 'no-goal' })] }
    expect((await send(visitor.headers, unknown)).headers.get('x-dropped')).toBe('unknown-goal')
    const [day] = await readSiteDays('2026-11-21', '2026-11-21')
    expect(Object.fromEntries(day?.names.get('event') ?? [])).toEqual({ 'click:home.hero': 1 })
    expect(Object.fromEntries(day?.names.get('dropped') ?? [])).toEqual({ 'unknown-goal': 1 })
  })
})

test('an order of the checkout is an event of the day, once, and leaves no visitor without consent', async () => {
  const { recordPurchase, visitor, readSiteDays } = await shopAt(await servicesForTest(), NOON)
  const order = { orderId: 'a', valueMinor: 700, currency: 'USD' }
  for (const headers of [visitor.headers, visitor.headers, new Headers()])
    await recordPurchase({ headers }, order)
  const [day] = await readSiteDays('2026-11-21', '2026-11-21')
  expect(Object.fromEntries(day?.names.get('event') ?? [])).toEqual({ purchase: 1 })
})
