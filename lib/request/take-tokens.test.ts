import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { control } from '../../emulators/services-for-test.ts'
import { type LocalServices, startLocalServices } from '../../emulators/start.ts'
import { stubEnvironment } from './testing/stub-environment.ts'

const bucket = (name: string, capacity: number, refillPerSecond = 1 / 60) => ({
  name,
  tier: { capacity, refillPerSecond },
})

/** So many times as long as in production. */
const PATIENCE = 100

let dataDir: string
let services: LocalServices
let redisRest: string
let takeTokens: typeof import('./take-tokens.ts').takeTokens
let toRefill: typeof import('./take-tokens.ts').toRefill

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'limits-'))
  services = await startLocalServices({ dataDir })
  redisRest = services.redisRest
  stubEnvironment({ UPSTASH_REDIS_REST_URL: redisRest, UPSTASH_REDIS_REST_TOKEN: services.redisToken })
  // On a busy machine Redis may take longer than a visitor would wait, and the isolate's own buckets would answer.
  const afterMs = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => afterMs(ms * PATIENCE))
})

afterAll(async () => {
  await services.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** A module of its own for each test: an isolate that has seen nothing. */
beforeEach(async () => {
  vi.resetModules()
  ;({ takeTokens, toRefill } = await import('./take-tokens.ts'))
})

const requests = async () => ((await control(redisRest, '/__stats')) as { requests: number }).requests

describe('takeTokens', () => {
  test('takes from both buckets in one round trip', async () => {
    const takes = [
      { bucket: bucket('address', 50), identifier: 'both-a' },
      { bucket: bucket('token', 5), identifier: 'both-b' },
    ]
    await takeTokens(takes, Date.now())
    const before = await requests()
    const taken = await takeTokens(takes, Date.now())
    expect(await requests()).toBe(before + 1)
    expect(taken.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 48],
      [true, 3],
    ])
  })

  test('the eleventh call on a bucket of ten is denied, and costs no command from then on', async () => {
    const take = { bucket: bucket('anonymous', 10), identifier: 'eleven' }
    const allowed: boolean[] = []
    for (let call = 0; call < 11; call++) {
      const [taken] = await takeTokens([take], Date.now())
      allowed.push(taken?.allowed ?? false)
    }
    expect(allowed).toEqual([...Array<boolean>(10).fill(true), false])
    const before = await requests()
    const [denied] = await takeTokens([take], Date.now())
    expect(denied).toMatchObject({ allowed: false, remaining: 0 })
    expect(denied?.waitMs).toBeGreaterThan(50_000)
    expect(await requests()).toBe(before)
    const [other] = await takeTokens([{ ...take, identifier: 'somebody-else' }], Date.now())
    expect(other?.allowed).toBe(true)
  })

  test('a busy caller of a wide bucket costs a command for every few calls, and no token is lost or doubled', async () => {
    const take = { bucket: bucket('token', 64), identifier: 'busy' }
    const before = await requests()
    const taken: boolean[] = []
    const remaining: number[] = []
    for (let call = 0; call < 65; call++) {
      const [one] = await takeTokens([take], Date.now())
      taken.push(one?.allowed ?? false)
      remaining.push(one?.remaining ?? -1)
    }
    expect(taken).toEqual([...Array<boolean>(64).fill(true), false])
    expect(remaining.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, call) => 63 - call))
    // One by one at first and when at most a quarter is left, else four at a time.
    expect((await requests()) - before).toBeLessThan(36)
  })

  test('tokens taken ahead are no longer there after a minute', async () => {
    const take = { bucket: bucket('token', 64), identifier: 'late' }
    const now = Date.now()
    await takeTokens([take], now)
    await takeTokens([take], now)
    const before = await requests()
    await takeTokens([take], now + 30_000)
    expect(await requests()).toBe(before)
    await takeTokens([take], now + 61_000)
    expect(await requests()).toBe(before + 1)
  })

  test('calls at the same moment take no more than the bucket holds', async () => {
    const take = { bucket: bucket('token', 64), identifier: 'at-once' }
    const answers: boolean[] = []
    for (let turn = 0; turn < 10; turn++) {
      const taken = await Promise.all(Array.from({ length: 10 }, () => takeTokens([take], Date.now())))
      answers.push(...taken.map(([one]) => one?.allowed ?? false))
    }
    const allowed = answers.filter(Boolean).length
    expect(allowed).toBeLessThanOrEqual(64)
    expect(allowed).toBeGreaterThan(56)
  })

  test('while Redis is down the isolate’s own bucket of the same size stands in', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    await control(redisRest, '/__fault', { down: true })
    try {
      const take = { bucket: bucket('anonymous', 3), identifier: 'down' }
      const allowed: boolean[] = []
      for (let call = 0; call < 4; call++)
        allowed.push((await takeTokens([take], Date.now()))[0]?.allowed ?? false)
      expect(allowed).toEqual([true, true, true, false])
    } finally {
      await control(redisRest, '/__fault', {})
    }
  })

  test('a rate becomes whole tokens per whole milliseconds', () => {
    expect(toRefill({ refillPerSecond: 1 / 60 })).toEqual({ amount: 1, intervalMs: 60_000 })
    expect(toRefill({ refillPerSecond: 20 })).toEqual({ amount: 1, intervalMs: 50 })
    expect(toRefill({ refillPerSecond: 5_000 })).toEqual({ amount: 5, intervalMs: 1 })
  })
})
