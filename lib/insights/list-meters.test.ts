import { expect, test } from 'vitest'
import { listMeters, type Plans, type Sources } from './list-meters.ts'
import { priceOf } from './prices.ts'

const month = (soFar: number, atEnd: number | null = soFar) => ({ soFar, atEnd })
const usage = {
  views: month(1_000),
  events: month(5_000),
  visitors: month(300),
  batches: month(1_000, 2_000_000),
  commands: month(12_000, 1_000_000),
  requests: month(2_000, 3_000_000),
}
const SOURCES: Sources = {
  usage,
  writes: { ...month(30, 50), isWhole: true },
  edgeConfig: { used: 60_000, limit: 65_536 },
  redis: { keys: 10, bytes: 2 ** 31 },
}
const PLANS: Plans = { vercel: 'pro', redis: 'payg', share: 1 }
const meterOf = (key: string, sources = SOURCES, plans = PLANS) =>
  listMeters(sources, plans).meters.find((meter) => meter.key === key)

test('what is beyond a plan costs its price, and what is within costs nothing', () => {
  expect(meterOf('redis-commands')).toMatchObject({ now: 12_000, atEnd: 1_000_000, cents: 200 })
  expect(meterOf('redis-bytes')).toMatchObject({ cents: 25 })
  expect(meterOf('edge-config-writes')).toMatchObject({ atEnd: 50, limit: null, cents: 50 })
  expect(meterOf('functions')).toMatchObject({ limit: 1_000_000, cents: 60 })
  expect(meterOf('middleware')).toMatchObject({ cents: 300 })
})

test('with a fifth of the traffic here, all of it is five times as much; writes stay as they are', () => {
  const whole = { ...PLANS, share: 0.2 }
  expect(meterOf('redis-commands', SOURCES, whole)).toMatchObject({ now: 12_000, atEnd: 5_000_000 })
  expect(meterOf('edge-config-writes', SOURCES, whole)).toMatchObject({ atEnd: 50 })
})

test('a meter without data says so and has no figure', () => {
  const { meters, silent } = listMeters({ usage: null, writes: null, edgeConfig: null, redis: null }, PLANS)
  expect(meters).toEqual([])
  expect(silent.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['redis-commands', 'edge-config-bytes', 'redis-bytes', 'edge-config-reads']),
  )
})

test('where more cannot be bought, or the price is agreed, there is no price', () => {
  expect(meterOf('functions', SOURCES, { ...PLANS, vercel: 'hobby' })).toMatchObject({
    limit: 1_000_000,
    cents: null,
  })
  expect(meterOf('functions', SOURCES, { ...PLANS, vercel: 'enterprise' })).toMatchObject({
    limit: null,
    cents: null,
  })
  expect(priceOf(10, { included: 100, usd: null, per: 1, source: '', asOf: '' })).toBe(0)
})

test('without a forecast there is no price', () => {
  const young = { ...SOURCES, usage: { ...usage, commands: month(100, null) } }
  expect(meterOf('redis-commands', young)).toMatchObject({ now: 100, atEnd: null, cents: null })
})
