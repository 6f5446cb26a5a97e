import { expect, test } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { CACHEABLE, gatewayForTest, originForTest, says, service } from './testing/gateway-for-test.ts'

test('a kept answer says where it came from, and comes from an isolate, a region or the origin', async () => {
  const origin = await originForTest(says({ ...CACHEABLE, etag: '"a"' }))
  const { ask, settle, isolate } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const first = await ask('shops/a?b=1')
  expect([await first.text(), first.headers.get('x-cache'), first.headers.get('x-region')]).toEqual([
    'body',
    'ORIGIN',
    'r0',
  ])
  expect(first.headers.get('cache-status')).toMatch(
    /^shoreline-edge; fwd=uri-miss; fwd-status=200; ttl=(60|59); stored$/,
  )
  expect(first.headers.get('server-timing')).toMatch(/cache-lookup;dur=[\d.]+, origin-request;dur=[\d.]+/)
  const second = await ask('shops/a?b=1')
  expect([await second.text(), second.headers.get('x-cache')]).toEqual(['body', 'EDGE-HIT'])
  expect(second.headers.get('age')).toMatch(/^\d+$/)
  await settle()
  const elsewhere = await isolate()
  const third = await elsewhere.ask('shops/a?b=1')
  expect([await third.text(), third.headers.get('x-cache')]).toEqual(['body', 'REGIONAL-HIT'])
  expect(origin.asked.map(({ url }) => url)).toEqual(['/base/a?b=1'])
})

test('HEAD, conditions and ranges are answered out of what is kept', async () => {
  const origin = await originForTest(says({ ...CACHEABLE, etag: '"a"' }, '0123456789'))
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  await ask('shops/a')
  const head = await ask('shops/a', { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
  const known = await ask('shops/a', { headers: { 'if-none-match': '"a"' } })
  expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, '"a"', ''])
  const part = await ask('shops/a', { headers: { range: 'bytes=2-4' } })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ])
  const beyond = await ask('shops/a', { headers: { range: 'bytes=10-' } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  expect(origin.asked).toHaveLength(1)
})

test('a thousand concurrent requests in two isolates are one request to the origin', async () => {
  const origin = await originForTest((_request, response) => {
    setTimeout(() => response.writeHead(200, CACHEABLE).end('once'), 100)
  })
  const one = await gatewayForTest(await servicesForTest(), service([origin.url], { timeoutMs: 5_000 }))
  const other = await one.isolate()
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, index) => (index % 2 === 0 ? one : other).ask('shops/hot')),
  )
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(texts)).toEqual(new Set(['once']))
  expect(origin.asked).toHaveLength(1)
})

test('requests for what cannot be kept do not wait for each other for long, and get answers of their own', async () => {
  let count = 0
  const origin = await originForTest((_request, response) => {
    count += 1
    response.writeHead(200, { 'cache-control': 'private' }).end(String(count))
  })
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const texts = await Promise.all(Array.from({ length: 20 }, async () => (await ask('shops/me')).text()))
  expect(new Set(texts).size).toBe(20)
})

test('what is pinned is kept in an isolate inside its regions, never in the shared store', async () => {
  const origin = await originForTest(says(CACHEABLE))
  const document = {
    regions: { r0: { latitude: 0, longitude: 0, isolates: ['fra1'] } },
    ...service([origin.url], { pin: { regions: ['r0'] } }),
  }
  const inside = await gatewayForTest(await servicesForTest(), document, 'fra1')
  await inside.ask('shops/a')
  await inside.settle()
  expect((await inside.ask('shops/a')).headers.get('x-cache')).toBe('EDGE-HIT')
  expect((await (await inside.isolate()).ask('shops/a')).headers.get('x-cache')).toBe('ORIGIN')
  const outside = await gatewayForTest(await servicesForTest(), document, 'iad1')
  await outside.ask('shops/a')
  expect((await outside.ask('shops/a')).headers.get('x-cache')).toBe('ORIGIN')
})

test('an unsafe request is sent once, and makes what it may have changed void everywhere', async () => {
  let fails = false
  const origin = await originForTest((request, response) => {
    if (request.method === 'POST' && fails) return response.writeHead(503).end()
    return response.writeHead(200, CACHEABLE).end(request.method)
  })
  const one = await gatewayForTest(await servicesForTest(), service([origin.url, origin.url]))
  await one.ask('shops/a')
  fails = true
  expect((await one.ask('shops/a', { method: 'POST', body: 'x' })).status).toBe(503)
  expect((await one.ask('shops/a')).headers.get('x-cache')).toBe('EDGE-HIT')
  fails = false
  expect((await one.ask('shops/a', { method: 'POST', body: 'x' })).status).toBe(200)
  expect((await one.ask('shops/a')).headers.get('x-cache')).toBe('ORIGIN')
  expect(origin.asked.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test('a purge by tag or service reaches other isolates', async () => {
  const origin = await originForTest(says({ ...CACHEABLE, 'cache-tag': 'stock, all' }))
  const one = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const other = await one.isolate()
  for (const { ask, settle } of [one, other]) {
    await ask('shops/a')
    await settle()
  }
  for (const names of [{ tags: ['stock'] }, { services: ['shops'] }]) {
    expect((await one.ask('shops/a')).headers.get('x-cache')).toBe('EDGE-HIT')
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect((await one.purge(names)).status).toBe(204)
    await expect
      .poll(async () => (await other.ask('shops/a')).headers.get('x-cache'), { timeout: 3_000 })
      .toBe('ORIGIN')
    await other.settle()
    expect((await one.ask('shops/a')).headers.get('x-cache')).not.toBe('EDGE-HIT')
    await one.settle()
  }
  expect((await one.purge({})).status).toBe(400)
})
