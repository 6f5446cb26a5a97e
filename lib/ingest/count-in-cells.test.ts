import { afterEach, describe, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event } from './testing/ingest-for-test.ts'
import { HOUR, NOON, setClock, shopAt } from './testing/shop-at.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('time', () => {
  test('a batch is put in the order in which its events happened', async () => {
    const { send, visitor, sumsOf } = await shopAt(await servicesForTest(), NOON)
    await send(visitor.headers, {
      events: [
        event('conversion', { name: 'after', ageMs: 1_000 }),
        event('conversion', { name: 'before', ageMs: 90_000 }),
        event('exposure', { code: visitor.code, ageMs: 60_000 }),
      ],
    })
    const [[, cell] = []] = await sumsOf()
    expect([...(cell?.goals.keys() ?? [])]).toEqual(['after'])
  })

  test('what arrives late counts on the day on which it happened', async () => {
    const { send, visitor, readExperimentSums, readSiteDays, tag } = await shopAt(
      await servicesForTest(),
      NOON,
    )
    const { headers, code } = visitor
    await send(headers, {
      events: [
        event('pageview', { ageMs: 20 * HOUR }),
        event('exposure', { code, ageMs: 20 * HOUR }),
        event('pageview', { path: '/cart', ageMs: HOUR }),
        event('conversion', { name: 'signup', ageMs: HOUR }),
      ],
    })
    const { days } = await readExperimentSums('hero-copy', tag)
    const changes = days.map(({ date, epochs }) => {
      const [cell] = epochs.flatMap(({ variants }) => [...variants.values()])
      return [date, cell?.visitors, [...(cell?.goals.keys() ?? [])]]
    })
    expect(changes).toEqual([
      ['2026-11-20', 1, []],
      ['2026-11-21', 0, ['signup']],
    ])
    const site = await readSiteDays('2026-11-20', '2026-11-21')
    expect(
      site.map(({ totals }) => [totals.get('visitors'), totals.get('sessions'), totals.get('views')]),
    ).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ])
  })
})

describe('cells', () => {
  test('a visitor counts in each segment of the first exposure, and later conversions in the same', async () => {
    const { send, newVisitor, sumsOf, readSegments, tag, snapshot } = await shopAt(
      await servicesForTest(),
      NOON,
    )
    const { headers, code } = await newVisitor('DE')
    const phone = new Headers(headers)
    phone.set(
      'user-agent',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
    )
    await send(phone, { events: [event('pageview', { referrer: 'google.de' }), event('exposure', { code })] })
    setClock(NOON + 30 * HOUR)
    const elsewhere = new Headers(headers)
    elsewhere.set('x-vercel-ip-country', 'JP')
    await send(elsewhere, { events: [event('pageview'), event('conversion', { name: 'signup' })] })
    for (const segment of [
      'all',
      'device:mobile',
      'visitor:new',
      'channel:search',
      'country:DE',
      'market:eu',
    ]) {
      const [[, cell] = []] = await sumsOf(segment)
      expect([segment, cell?.visitors, cell?.goals.get('signup')?.reached]).toEqual([segment, 1, 1])
    }
    for (const segment of ['device:desktop', 'visitor:returning', 'country:JP', 'market:jp'])
      expect(await sumsOf(segment)).toEqual([])
    const markets = snapshot.markets.list.map(({ key }) => key)
    for (const [dimension, segment] of [
      ['country', 'DE'],
      ['market', 'eu'],
      ['channel', 'search'],
      ['device', 'mobile'],
      ['visitor', 'new'],
    ] as const) {
      const found = await readSegments('hero-copy', tag, dimension, { markets })
      expect([...found.keys()]).toEqual([segment])
    }
  })

  test('views and revenue from before the exposure are its covariates', async () => {
    const { send, visitor, sumsOf, recordPurchase } = await shopAt(await servicesForTest(), NOON)
    const { headers, code } = visitor
    await send(headers, { events: [event('pageview'), event('pageview')] })
    await recordPurchase({ headers }, { orderId: 'a', valueMinor: 700, currency: 'USD' })
    setClock(NOON + 48 * HOUR)
    await send(headers, { events: [event('pageview'), event('exposure', { code })] })
    await send(headers, { events: [event('conversion', { name: 'signup' })] })
    await recordPurchase({ headers }, { orderId: 'b', valueMinor: 1_000, currency: 'USD' })
    const [[, cell] = []] = await sumsOf()
    expect(cell).toMatchObject({
      visitors: 1,
      revenueMinor: 1_000n,
      preViews: 3n,
      preViewsSquares: 9n,
      preViewsRevenue: 3_000n,
      preRevenue: 700n,
      preRevenueSquares: 490_000n,
      preRevenueRevenue: 700_000n,
    })
    expect(cell?.goals.get('signup')).toEqual({ reached: 1, preViews: 3n })
    const [[, returning] = []] = await sumsOf('visitor:returning')
    expect(returning?.visitors).toBe(1)
  })

  test('an epoch is frozen with the visitor: who came in the first converts in the first', async () => {
    const { send, newVisitor, visitor, readExperimentSums, tag, services } = await shopAt(
      await servicesForTest(),
      NOON,
    )
    await send(visitor.headers, { events: [event('exposure', { code: visitor.code })] })
    await raiseEpoch(services)
    setClock(NOON + 60_000)
    const later = await newVisitor()
    await vi.waitFor(async () => {
      await send(later.headers, { events: [event('pageview')] })
      const { currentSnapshot } = await import('#lib/stores/edge-config/snapshot')
      const { experiments } = await currentSnapshot(Date.now(), () => {})
      expect(experiments.byId.get('hero-copy')?.epoch).toBe(2)
    })
    await send(later.headers, { events: [event('exposure', { code: later.code })] })
    await send(visitor.headers, { events: [event('conversion', { name: 'signup' })] })
    const { epochs } = await readExperimentSums('hero-copy', tag)
    const found = epochs.map(({ epoch, variants }) => {
      const cells = [...variants.values()]
      return [epoch, cells.map(({ visitors }) => visitors), cells.flatMap(({ goals }) => [...goals.keys()])]
    })
    expect(found).toEqual([
      [1, [1], ['signup']],
      [2, [1], []],
    ])
  })

  test('who is seen in two variants is taken out of every cell, told as mixed, and never counted again', async () => {
    const { send, visitor, readExperimentSums, recordPurchase, sumsOf, tag } = await shopAt(
      await servicesForTest(),
      NOON,
    )
    const { headers, code, variantOf } = visitor
    await send(headers, { events: [event('pageview'), event('exposure', { code, name: 'hero-copy' })] })
    await send(headers, { events: [event('conversion', { name: 'signup' })] })
    await recordPurchase({ headers }, { orderId: 'a', valueMinor: 12_345_678_901, currency: 'JPY' })
    const { sealVariants } = await import('#lib/auth/variants-cookie')
    const { readVisitor } = await import('#lib/auth/visitor-cookie')
    const id = await readVisitor(headers.get('cookie'))
    const other = variantOf('hero-copy') === 'bold' ? 'control' : 'bold'
    const moved = new Headers(headers)
    const sticky = await sealVariants(id as NonNullable<typeof id>, `hero-copy_${other}_${tag}`)
    moved.set('cookie', `${headers.get('cookie')}; sl_variants=${sticky}`)
    const part = other === 'bold' ? 'hero-copy_1_bold' : 'hero-copy_1_control_1_1'
    const seen = await send(moved, { events: [event('exposure', { code: `us_1~${part}` })] })
    expect(seen.headers.get('x-dropped')).toBeNull()
    await recordPurchase({ headers }, { orderId: 'b', valueMinor: 500, currency: 'USD' })
    const { epochs } = await readExperimentSums('hero-copy', tag)
    expect(epochs.map(({ mixed }) => mixed)).toEqual([1])
    for (const segment of ['all', 'country:US', 'device:desktop', 'channel:direct']) {
      const cells = (await sumsOf(segment)).map(([, cell]) => cell)
      expect(
        cells.map(({ visitors, revenueMinor, revenueSquares, preViews }) => [
          visitors,
          revenueMinor,
          revenueSquares,
          preViews,
        ]),
      ).toEqual([[0, 0n, 0n, 0n]])
      expect(
        cells
          .flatMap(({ goals }) => [...goals.values()])
          .every(({ reached, preViews }) => reached === 0 && preViews === 0n),
      ).toBe(true)
    }
  })

  test('sums of squares stay exact far beyond 2^53', async () => {
    const { send, visitor, sumsOf, recordPurchase } = await shopAt(await servicesForTest(), NOON)
    const { headers, code } = visitor
    await send(headers, { events: [event('exposure', { code })] })
    let revenue = 0n
    for (let order = 1; order <= 12; order++) {
      await recordPurchase(
        { headers },
        { orderId: `o${order}`, valueMinor: 999_999_999 - order, currency: 'USD' },
      )
      revenue += BigInt(999_999_999 - order)
    }
    const [[, cell] = []] = await sumsOf()
    expect(cell).toMatchObject({ revenueMinor: revenue, revenueSquares: revenue * revenue })
    expect(revenue * revenue).toBeGreaterThan(2n ** 66n)
  })
})

async function raiseEpoch({
  edgeConfigApi,
  edgeConfigToken,
}: {
  edgeConfigApi: string
  edgeConfigToken: string
}) {
  const { experiments } = await import('#content/seed/experiments')
  const raised = experiments.experiments.map((experiment) => ({ ...experiment, epoch: 2 }))
  const value = { ...experiments, version: 2, experiments: raised }
  await fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ operation: 'upsert', key: 'experiments', value }] }),
  })
}
