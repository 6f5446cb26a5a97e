import { randomBytes } from 'node:crypto'
import { Ratelimit } from '@upstash/ratelimit'
import { Redis } from '@upstash/redis'
import { expect, test } from 'vitest'
import { control, servicesForTest } from '../services-for-test.ts'
import type { LocalServices } from '../start.ts'

type Rest = Pick<LocalServices, 'redisRest' | 'redisToken'>

const sdkFor = ({ redisRest, redisToken }: Rest) =>
  new Redis({ url: redisRest, token: redisToken, enableTelemetry: false, retry: { retries: 0 } })

async function send(
  { redisRest, redisToken }: Rest,
  path: string,
  body?: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<[number, unknown]> {
  const response = await fetch(redisRest + path, {
    headers: { authorization: `Bearer ${redisToken}`, ...headers },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  return [response.status, await response.json()]
}

test('the SDK stores and reads text, JSON, hashes and nothing', async () => {
  const redis = sdkFor(await servicesForTest())
  expect(await redis.set('json', { price: 1.5, name: 'Käse 🧀' })).toBe('OK')
  expect(await redis.get('json')).toEqual({ price: 1.5, name: 'Käse 🧀' })
  expect(await redis.get('missing')).toBeNull()
  await redis.hset('hash', { a: 1, b: 'OK', c: 'b2s=' })
  expect(await redis.hgetall('hash')).toEqual({ a: 1, b: 'OK', c: 'b2s=' })
  await redis.set('text', 'OK')
  expect(await redis.get('text')).toBe('OK')
  expect(await redis.ping()).toBe('PONG')
  expect(await redis.eval('return {1, {"a", {"b"}}, false}', [], [])).toEqual([1, ['a', ['b']], null])
})

test('a value of 1 MB and 200 requests at once come back whole', async () => {
  const redis = sdkFor(await servicesForTest())
  const large = randomBytes(500_000).toString('hex')
  await redis.set('large', large)
  expect((await redis.get<string>('large')) === large).toBe(true)
  const counts = await Promise.all(Array.from({ length: 200 }, () => redis.incr('count')))
  expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
})

test('a pipeline runs every command, in order, whatever fails in between', async () => {
  const services = await servicesForTest()
  const commands = [
    ['SET', 'a', 1],
    ['LPUSH', 'a', 'x'],
    ['BLPOP', 'a', 0],
    ['INCR', 'a'],
    ['NOPE'],
    ['GET', 'a'],
  ]
  expect(await send(services, '/pipeline', JSON.stringify(commands))).toEqual([
    200,
    [
      { result: 'OK' },
      { error: expect.stringContaining('WRONGTYPE') },
      { error: expect.stringContaining('not available') },
      { result: 2 },
      { error: expect.stringContaining('unknown command') },
      { result: '2' },
    ],
  ])
})

test('a transaction runs as a whole or not at all', async () => {
  const services = await servicesForTest()
  const redis = sdkFor(services)
  expect(await redis.multi().set('a', 'x').get('a').exec()).toEqual(['OK', 'x'])
  const [status, body] = await send(services, '/multi-exec', '[["SET","a","y"],["SET","a"]]')
  expect([status, body]).toEqual([400, { error: expect.stringContaining('EXECABORT') }])
  expect(await redis.get('a')).toBe('x')
})

test('commands in the path take the body as last argument and options from the query', async () => {
  const services = await servicesForTest()
  expect(await send(services, '/set/a%2Fb/ü')).toEqual([200, { result: 'OK' }])
  expect(await send(services, '/get/a%2Fb')).toEqual([200, { result: 'ü' }])
  const bytes = Buffer.from([0, 255, 13, 10, 34])
  expect(await send(services, '/set/bin?EX=100', bytes)).toEqual([200, { result: 'OK' }])
  const encoding = { 'upstash-encoding': 'base64' }
  expect(await send(services, '/get/bin', undefined, encoding)).toEqual([
    200,
    { result: bytes.toString('base64') },
  ])
  expect(await send(services, '/ttl/bin')).toMatchObject([200, { result: 100 }])
  expect(await send(services, '/get/%E0%A4%A')).toMatchObject([400, {}])
})

test('base64 encodes every string at any depth except the status OK', async () => {
  const services = await servicesForTest()
  const script = JSON.stringify(['EVAL', 'return {"a", {"OK"}, 1, redis.status_reply("OK")}', 0])
  const encoding = { 'upstash-encoding': 'base64' }
  expect(await send(services, '/', script, encoding)).toEqual([
    200,
    { result: ['YQ==', ['T0s='], 1, 'T0s='] },
  ])
  expect(await send(services, '/', '["SET","a","b"]', encoding)).toEqual([200, { result: 'OK' }])
  expect(await send(services, '/', '["ECHO","OK"]', encoding)).toEqual([200, { result: 'T0s=' }])
})

test('without the token the answer is 401, with it in the query 200', async () => {
  const services = await servicesForTest()
  const anonymous = await fetch(`${services.redisRest}/ping`)
  expect([anonymous.status, await anonymous.json()]).toEqual([401, { error: 'Unauthorized' }])
  expect((await fetch(`${services.redisRest}/ping?_token=wrong`)).status).toBe(401)
  const inQuery = await fetch(`${services.redisRest}/ping?_token=${services.redisToken}`)
  expect(await inQuery.json()).toEqual({ result: 'PONG' })
})

test('what is no command is 400, as is what Redis refuses', async () => {
  const services = await servicesForTest()
  for (const body of [
    '',
    '{',
    '[]',
    '{}',
    '[null]',
    '[["GET","a"]]',
    '["GET"]',
    '["XREAD","block",0,"STREAMS","s","$"]',
  ]) {
    expect(await send(services, '/', body)).toEqual([400, { error: expect.stringMatching(/^ERR/) }])
  }
  for (const body of ['[]', '["GET","a"]', 'null']) {
    expect(await send(services, '/pipeline', body)).toEqual([400, { error: expect.stringMatching(/^ERR/) }])
  }
})

test.each([
  ['tokenBucket', Ratelimit.tokenBucket(2, '1 h', 2)],
  ['slidingWindow', Ratelimit.slidingWindow(2, '1 h')],
  ['fixedWindow', Ratelimit.fixedWindow(2, '1 h')],
])('the rate limit SDK lets two of three through with %s', async (_, limiter) => {
  const ratelimit = new Ratelimit({ redis: sdkFor(await servicesForTest()), limiter, ephemeralCache: false })
  const allowed: boolean[] = []
  for (let i = 0; i < 3; i++) allowed.push((await ratelimit.limit('visitor')).success)
  expect(allowed).toEqual([true, true, false])
})

test("a script with Upstash's own flag runs by EVAL and EVALSHA under the SHA-1 of the text the client wrote", async () => {
  const redis = sdkFor(await servicesForTest())
  const script = '#!lua flags=allow-key-locking\nreturn redis.call("INCR", KEYS[1])'
  const sha = '45b21bbf87ef6cfec21d9e9c8b52ea6d9e2bc6c8'
  await expect(redis.evalsha(sha, ['a'], [])).rejects.toThrow('NOSCRIPT')
  const loaded = await redis.scriptLoad(script)
  expect(await redis.scriptExists(loaded, sha)).toEqual([1, 0])
  expect(await redis.evalsha(loaded, ['a'], [])).toBe(1)
  expect(await redis.eval(script, ['a'], [])).toBe(2)
  expect(await redis.createScript(script).exec(['a'], [])).toBe(3)
})

test('subscribers get what is published to their channel or pattern', async () => {
  const redis = sdkFor(await servicesForTest())
  const received: unknown[] = []
  const [channel, pattern] = [redis.subscribe('news'), redis.psubscribe('ne*')]
  const both = Promise.all(
    [channel.on.bind(channel, 'message'), pattern.on.bind(pattern, 'pmessage')].map(
      (on) => new Promise<void>((resolve) => on((message: unknown) => resolve(void received.push(message)))),
    ),
  )
  await new Promise((resolve) => channel.on('subscribe', resolve))
  await new Promise((resolve) => pattern.on('psubscribe', resolve))
  expect(await redis.publish('news', { text: 'a,b' })).toBe(2)
  await both
  expect(received).toContainEqual({ channel: 'news', message: { text: 'a,b' } })
  expect(received).toContainEqual({ pattern: 'ne*', channel: 'news', message: { text: 'a,b' } })
  await Promise.all([channel.unsubscribe(), pattern.unsubscribe()])
})

test('a subscriber that goes away leaves nothing behind', async () => {
  const services = await servicesForTest()
  const redis = sdkFor(services)
  const subscription = redis.subscribe('news')
  await new Promise((resolve) => subscription.on('subscribe', resolve))
  await subscription.unsubscribe()
  await expect.poll(() => redis.publish('news', 'x')).toBe(0)
})

test('stats count each command of a pipeline, and what scripts do inside apart', async () => {
  const services = await servicesForTest()
  await control(services.redisRest, '/__stats', { reset: true })
  const redis = sdkFor(services)
  await redis.pipeline().set('a', 1).get('a').get('b').exec()
  await redis.eval('redis.call("SET", KEYS[1], 1) return redis.call("GET", KEYS[1])', ['c'], [])
  await expect(redis.evalsha('0'.repeat(40), [], [])).rejects.toThrow('NOSCRIPT')
  await expect(redis.hset('a', { b: 1 })).rejects.toThrow('WRONGTYPE')
  await send(services, '/', '["GET"]')
  await send(services, '/', '["NOPE"]')
  expect(await control(services.redisRest, '/__stats')).toEqual({
    requests: 6,
    commands: 8,
    byCommand: { set: 1, get: 3, eval: 1, evalsha: 1, hset: 1, nope: 1 },
    scriptCommands: 2,
  })
  await fetch(`${services.redisRest}/__stats`, { method: 'DELETE' })
  expect(await control(services.redisRest, '/__stats')).toMatchObject({
    requests: 0,
    commands: 0,
    scriptCommands: 0,
  })
})

test('faults: a status, garbage, a cut connection, and none again', async () => {
  const services = await servicesForTest()
  const redis = sdkFor(services)
  await control(services.redisRest, '/__fault', { status: 503, latencyMs: 1 })
  await expect(redis.set('a', 1)).rejects.toThrow('fault injected')
  await control(services.redisRest, '/__fault', { corrupt: true })
  await expect(redis.set('a', 1)).rejects.toThrow('Unable to parse response body')
  await control(services.redisRest, '/__fault', { down: true })
  await expect(redis.set('a', 1)).rejects.toThrow('fetch failed')
  await control(services.redisRest, '/__fault', {})
  expect(await redis.get('a')).toBeNull()
})

test('a fault that is not understood is refused and leaves the present one', async () => {
  const { redisRest } = await servicesForTest()
  await control(redisRest, '/__fault', { latencyMs: 1 })
  const problems = [{ slow: true }, { status: 99 }, { latencyMs: '5' }, { down: 1 }, { scope: 'read' }, []]
  for (const fault of problems) {
    const response = await fetch(`${redisRest}/__fault`, { method: 'POST', body: JSON.stringify(fault) })
    expect(response.status).toBe(400)
  }
  expect(await control(redisRest, '/__fault')).toEqual({ latencyMs: 1 })
})
