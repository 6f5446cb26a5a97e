import { describe, expect, test } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import type { LocalServices } from '../../emulators/start.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'
import { withoutLive } from './testing/without-live.ts'

/** Commands that scripts have run, by Redis' own INFO commandstats. */
async function commandCount({ redisRest }: Pick<LocalServices, 'redisRest'>): Promise<number> {
  const { scriptCommands } = (await control(redisRest, '/__stats')) as { scriptCommands: number }
  return scriptCommands
}

describe('what counts', () => {
  test('a batch sent twice counts once', async () => {
    const { send, newVisitor, readCounts, redis, keys } = await ingestForTest(await servicesForTest())
    const { headers, code, variantOf } = await newVisitor()
    const batch = {
      events: [
        event('pageview', { code }),
        event('exposure', { code }),
        event('conversion', { name: 'signup' }),
      ],
    }
    for (const _ of [1, 2, 3]) expect((await send(headers, batch)).status).toBe(204)
    const counts = (await readCounts(['hero-copy'])).get('hero-copy')
    expect([...(counts?.keys() ?? [])]).toEqual([variantOf('hero-copy')])
    expect(counts?.get(variantOf('hero-copy'))).toMatchObject({
      visitors: 1,
      goals: new Map([['signup', 1]]),
    })
    expect(await redis().hget(keys.day(toDateText(toDay(Date.now()))), 'views')).toBe(1)
  })

  test('a conversion before the first exposure does not count, one after it does, once', async () => {
    const { send, newVisitor, readCounts } = await ingestForTest(await servicesForTest())
    const { headers, code, variantOf } = await newVisitor()
    await send(headers, { events: [event('conversion', { name: 'signup' })] })
    await send(headers, { events: [event('conversion', { name: 'signup' }), event('exposure', { code })] })
    const counted = async () =>
      (await readCounts(['hero-copy'])).get('hero-copy')?.get(variantOf('hero-copy'))
    expect((await counted())?.goals).toEqual(new Map())
    await send(headers, { events: [event('conversion', { name: 'signup' })] })
    await send(headers, { events: [event('conversion', { name: 'signup' })] })
    expect(await counted()).toMatchObject({ visitors: 1, goals: new Map([['signup', 1]]) })
  })

  test('an exposure counts for the slot that it names, and for all of the page when it names none', async () => {
    const { send, newVisitor, readCounts } = await ingestForTest(await servicesForTest())
    const { headers, code } = await newVisitor()
    const total = async () => {
      const counts = await readCounts(['hero-copy', 'offer-wording', 'promise-position'])
      return [...counts.values()].map((variants) =>
        [...variants.values()].reduce((sum, { visitors }) => sum + visitors, 0),
      )
    }
    await send(headers, { events: [event('exposure', { code, name: 'home.offer' })] })
    expect(await total()).toEqual([0, 1, 0])
    await send(headers, { events: [event('exposure', { code, name: 'hero-copy' })] })
    expect(await total()).toEqual([1, 1, 0])
    await send(headers, { events: [event('exposure', { code })] })
    expect(await total()).toEqual([1, 1, 1])
  })

  test('purchases come from the server: sums and sums of squares are exact, an order counts once', async () => {
    const { send, newVisitor, readCounts, recordPurchase } = await ingestForTest(await servicesForTest())
    const { headers, code, variantOf } = await newVisitor()
    const claimed = await send(headers, {
      events: [event('exposure', { code }), event('conversion', { name: 'purchase', value: 1e6 })],
    })
    expect(claimed.headers.get('x-dropped')).toBe('server-side-only')
    await recordPurchase({ headers }, { orderId: 'a', valueMinor: 999_999_999, currency: 'USD' })
    await recordPurchase({ headers }, { orderId: 'a', valueMinor: 999_999_999, currency: 'USD' })
    await recordPurchase({ headers }, { orderId: 'b', valueMinor: 999_999_998, currency: 'USD' })
    await recordPurchase({ headers }, { orderId: 'c', valueMinor: 152, currency: 'JPY' })
    const counts = (await readCounts(['hero-copy'])).get('hero-copy')?.get(variantOf('hero-copy'))
    const revenue = 999_999_999n + 999_999_998n + 100n
    expect(counts).toMatchObject({ conversions: 1, revenueMinor: revenue, revenueSquares: revenue * revenue })
  })

  test('names that a visitor invents leave a place for the purchase, and its revenue counts', async () => {
    const { send, newVisitor, readCounts, recordPurchase } = await ingestForTest(await servicesForTest())
    const { headers, code, variantOf } = await newVisitor()
    const invented = Array.from({ length: 80 }, (_, index) =>
      event('conversion', { name: `invented-${index}` }),
    )
    await send(headers, { events: [event('exposure', { code })] })
    await send(headers, { events: invented.slice(0, 50) })
    await send(headers, { events: invented.slice(50) })
    await recordPurchase({ headers }, { orderId: 'a', valueMinor: 4_200, currency: 'USD' })
    await recordPurchase({ headers }, { orderId: 'b', valueMinor: 800, currency: 'USD' })
    const counts = (await readCounts(['hero-copy'])).get('hero-copy')?.get(variantOf('hero-copy'))
    expect(counts).toMatchObject({ conversions: 1, revenueMinor: 5_000n, revenueSquares: 25_000_000n })
  })

  test('a visitor brings in eight new goals at most, and is told so; goals that others know still count', async () => {
    const { send, newVisitor, readCounts } = await ingestForTest(await servicesForTest())
    const [one, other] = [await newVisitor(), await newVisitor()]
    for (const { headers, code } of [one, other])
      await send(headers, { events: [event('exposure', { code })] })
    await send(other.headers, { events: [event('conversion', { name: 'signup' })] })
    const goals = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'signup']
    const answer = await send(one.headers, { events: goals.map((name) => event('conversion', { name })) })
    expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, 'too-many-goals'])
    const counts = (await readCounts(['hero-copy'])).get('hero-copy')?.get(one.variantOf('hero-copy'))
    expect([...(counts?.goals.keys() ?? [])].sort()).toEqual([...goals.slice(0, 8), 'signup'])
  })

  test('fifty batches at once are all counted, each visitor once', async () => {
    const { send, newVisitor, readCounts, redis, keys } = await ingestForTest(await servicesForTest())
    const visitors = await Promise.all(Array.from({ length: 10 }, newVisitor))
    const batches = visitors.flatMap(({ headers, code }) =>
      Array.from({ length: 5 }, () => ({
        headers,
        events: [event('pageview', { code }), event('exposure', { code })],
      })),
    )
    const answers = await Promise.all(batches.map(({ headers, events }) => send(headers, { events })))
    expect(answers.every(({ status }) => status === 204)).toBe(true)
    const counts = (await readCounts(['hero-copy'])).get('hero-copy')
    const expected = (variant: string) =>
      visitors.filter(({ variantOf }) => variantOf('hero-copy') === variant).length
    for (const variant of ['control', 'bold'])
      expect(counts?.get(variant)?.visitors ?? 0).toBe(expected(variant))
    expect(await redis().hget(keys.day(toDateText(toDay(Date.now()))), 'path:/')).toBe(50)
  })
})

describe('what it costs', () => {
  test('8 commands for any batch, 12 when it is the first of its kind, however many experiments it concerns', async () => {
    withoutLive()
    const services = await servicesForTest()
    await runTwenty(services)
    const { send, newVisitor, snapshot } = await ingestForTest(services)
    const { headers, code } = await newVisitor()
    const many = [...snapshot.experiments.byId.values()]
    const codes = many.map(({ id, variants }) => `us_1~${id}_1_${variants[1]}`)
    const batchOf = (size: number) => ({
      events: Array.from({ length: size }, (_, index) => {
        const turn = index % 5
        if (turn === 0) return event('pageview', { path: `/p/${index}`, referrer: `r${index}.example` })
        if (turn === 1)
          return event('exposure', { code: index === 1 ? code : (codes[index % codes.length] ?? '') })
        if (turn === 2) return event('vital', { code, vital: { metric: 'LCP', value: 100 + index } })
        return event('conversion', { name: `goal-${index % 7}`, ageMs: index % 2 ? 86_400_000 : 0 })
      }),
    })
    // Whoever comes first pays for loading the script.
    await send((await newVisitor()).headers, { events: [event('custom', { name: 'hello' })] })
    for (const size of [1, 5, 20, 50]) {
      const counts: number[] = []
      for (const _ of ['first', 'later', 'later']) {
        const before = await commandCount(services)
        expect((await send(headers, batchOf(size))).status).toBe(204)
        counts.push((await commandCount(services)) - before)
      }
      expect(Math.max(...counts)).toBeLessThanOrEqual(12)
      expect(counts.at(-1)).toBeLessThanOrEqual(size === 1 ? 6 : 8)
    }
  })

  test('every key has an expiry as soon as it is there', async () => {
    const { send, newVisitor, recordPurchase, redis } = await ingestForTest(await servicesForTest())
    const { headers, code } = await newVisitor()
    for (const batch of [
      [event('pageview'), event('exposure', { code }), event('conversion', { name: 'signup' })],
      [event('vital', { code, vital: { metric: 'LCP', value: 1_200 } })],
    ]) {
      await send(headers, { events: batch })
      await send({ 'sec-gpc': '1' }, { events: batch })
      await send({ 'x-sl-bot': '1' }, {})
      await recordPurchase({ headers }, { orderId: String(batch.length), valueMinor: 1, currency: 'USD' })
      const all = await redis().keys('*')
      expect(all.length).toBeGreaterThanOrEqual(5)
      for (const key of all) expect([key, (await redis().ttl(key)) > 0]).toEqual([key, true])
    }
  })
})

/** Twenty running experiments, three of them those of the shop. */
async function runTwenty({ edgeConfigApi, edgeConfigToken }: LocalServices): Promise<void> {
  const variants = [
    { key: 'control', ratio: 0 },
    { key: 'other', ratio: 1 },
  ]
  const more = Array.from({ length: 17 }, (_, index) => {
    const id = `more-${index}`
    return { id, status: 'running', slot: 'home.proof', seed: id, variants }
  })
  const value = { ...experiments, experiments: [...experiments.experiments, ...more] }
  await fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ operation: 'upsert', key: 'experiments', value }] }),
  })
}
