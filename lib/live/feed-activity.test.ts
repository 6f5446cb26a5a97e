import { expect, test, vi } from 'vitest'
import type { Activity } from '#lib/core/live/activity'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import { event, ingestForTest } from '../ingest/testing/ingest-for-test.ts'

async function feedForTest() {
  const services = await servicesForTest()
  const ingest = await ingestForTest(services)
  const { readActivity } = await import('./read-activity.ts')
  const { feedActivity } = await import('./feed-activity.ts')
  return { services, ...ingest, feedActivity, read: (): Promise<Activity> => readActivity(Date.now()) }
}

test('what a visitor does is on the live page as soon as it is counted, without the visitor', async () => {
  const { send, newVisitor, read, redis, recordPurchase } = await feedForTest()
  const { visitor, headers, code, variantOf } = await newVisitor('DE')
  await send(headers, { events: [event('pageview'), event('exposure', { code })] })
  await recordPurchase({ headers }, { orderId: 'o1', valueMinor: 4_200, currency: 'USD' })
  // The live page hears of an order a moment after the shopper.
  await vi.waitFor(async () =>
    expect((await read()).visitors).toMatchObject([{ country: 'DE', path: '/checkout' }]),
  )
  const { visitors, tail, seconds, crowd } = await read()
  expect([visitors.length, crowd]).toEqual([1, null])
  expect(tail.map(({ item }) => item.kind)).toContain('conversion')
  expect(tail.map(({ item }) => item)).toContainEqual({
    kind: 'exposure',
    experiment: 'hero-copy',
    variant: variantOf('hero-copy'),
  })
  expect(seconds.reduce((sum, { counts }) => sum + counts.view, 0)).toBe(1)
  const names = await redis().keys('live:visitors:*')
  const kept = await Promise.all([
    redis().xrange('live:events', '-', '+'),
    ...names.map((name) => redis().hgetall(name)),
  ])
  expect(JSON.stringify(kept)).toContain('/checkout')
  expect(JSON.stringify(kept)).not.toContain(visitor.slice(0, 8))
})

test('somebody who may not be recognised is seen doing something, and is nobody', async () => {
  const { send, read } = await feedForTest()
  await send({ 'x-vercel-ip-country': 'DE' }, { events: [event('pageview')] })
  const { visitors, tail } = await read()
  expect(visitors).toEqual([])
  expect(tail).toMatchObject([{ visitor: '', country: 'DE', item: { kind: 'view' } }])
})

test('a batch costs one call of Redis more at most, and none when the page shows nothing of it', async () => {
  const { send, newVisitor, services } = await feedForTest()
  const { headers, code } = await newVisitor()
  const commandsOf = async (events: readonly unknown[]) => {
    await send(headers, { events: [event('pageview')] })
    const before = (await control(services.redisRest, '/__stats')) as { commands: number }
    expect((await send(headers, { events })).status).toBe(204)
    return (
      ((await control(services.redisRest, '/__stats')) as { commands: number }).commands - before.commands
    )
  }
  await send(headers, { events: [event('exposure', { code })] })
  expect(await commandsOf([event('pageview'), event('exposure', { code }), event('pageview')])).toBe(2)
  const vital = { metric: 'LCP', value: 1_000 }
  expect(await commandsOf([event('vital', { vital, code })])).toBe(1)
})

test('of batches that come at once all are counted, in one call, and the first ten are listed', async () => {
  const { feedActivity, read, services } = await feedForTest()
  const batch = { country: 'DE', device: 'mobile', path: '/', items: [{ kind: 'view' }] } as const
  await feedActivity([{ ...batch, visitor: 'first' }], Date.now())
  const commands = async () =>
    ((await control(services.redisRest, '/__stats')) as { commands: number }).commands
  const before = await commands()
  const now = Date.now()
  await Promise.all(Array.from({ length: 40 }, (_, n) => feedActivity([{ ...batch, visitor: `v${n}` }], now)))
  expect((await commands()) - before).toBe(1)
  const { seconds, tail, visitors } = await read()
  expect(seconds.reduce((sum, { counts }) => sum + counts.view, 0)).toBe(41)
  expect([tail.length, visitors.length]).toEqual([11, 41])
})

test('beyond twenty batches a second only the counting goes on', async () => {
  const { feedActivity, read } = await feedForTest()
  const now = Date.now()
  const batch = { country: 'DE', device: 'mobile', path: '/', items: [{ kind: 'view' }] } as const
  for (let n = 0; n < 60; n++) await feedActivity([{ ...batch, visitor: `v${n}` }], now)
  const { tail, seconds, visitors } = await read()
  expect(seconds.reduce((sum, { counts }) => sum + counts.view, 0)).toBe(60)
  expect([tail.length, visitors.length]).toEqual([20, 20])
})

test('while Redis is away nobody hears of it, and batches that come at once share one attempt', async () => {
  const { feedActivity, services } = await feedForTest()
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await control(services.redisRest, '/__fault', { down: true })
  const batch = { visitor: 'a', country: '', device: 'mobile', path: '/', items: [{ kind: 'view' }] } as const
  await Promise.all(Array.from({ length: 20 }, () => feedActivity([batch], Date.now())))
  expect(warned).toHaveBeenCalledTimes(1)
})
