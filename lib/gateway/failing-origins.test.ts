import { expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { CACHEABLE, gatewayForTest, originForTest, says, service } from './testing/gateway-for-test.ts'

test('when the primary dies, no safe request fails, and none leaves the regions of a pinned service', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const primary = await originForTest(says(CACHEABLE, 'primary'))
  const second = await originForTest(says(CACHEABLE, 'second'))
  const outside = await originForTest(says(CACHEABLE, 'outside'))
  const pin = { regions: ['r0', 'r1'] }
  const { ask } = await gatewayForTest(
    await servicesForTest(),
    service([primary.url, second.url, outside.url], { pin, timeoutMs: 5_000 }),
  )
  expect(await (await ask('shops/a')).text()).toBe('primary')
  primary.kill()
  const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => ask(`shops/b${index}`)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  second.kill()
  const none = await ask('shops/c')
  expect([none.status, none.headers.get('content-type')]).toEqual([502, 'application/problem+json'])
  expect(outside.asked).toHaveLength(0)
})

test('something stale answers while it is renewed, and for an origin that fails', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  let status = 200
  const headers = { ...CACHEABLE, 'cache-control': 'max-age=0, stale-while-revalidate=1, stale-if-error=60' }
  const origin = await originForTest((_request, response) =>
    response.writeHead(status, headers).end(String(status)),
  )
  const { ask, settle } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  await ask('shops/a')
  expect((await ask('shops/a')).headers.get('cache-status')).toMatch(/^shoreline-edge; hit; ttl=/)
  await settle()
  expect(origin.asked).toHaveLength(2)
  status = 500
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const stale = await ask('shops/a')
  expect([stale.status, await stale.text()]).toEqual([200, '200'])
  expect(stale.headers.get('cache-status')).toContain('detail=stale-if-error')
})

test("an origin sees who asks, and nothing that is ours, forged, or the connection's", async () => {
  const origin = await originForTest(says({}))
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  await ask('shops/a', {
    headers: {
      ...{
        'x-user-id': 'forged',
        'x-user-roles': 'owner',
        'x-edge-location': 'XX',
        'x-forwarded-host': 'evil.test',
      },
      ...{
        cookie: 'sl_session=secret; theirs=1',
        'x-request-id': 'r1',
        'x-sl-country': 'DE',
        'x-custom': '1',
      },
      ...{ te: 'trailers', 'proxy-authorization': 'x', 'x-middleware-subrequest': 'middleware' },
    },
  })
  const seen = origin.asked[0]?.headers ?? {}
  expect(seen).toMatchObject({
    'x-custom': '1',
    'x-edge-request-id': 'r1',
    'x-edge-location': 'DE',
    'accept-encoding': 'identity',
  })
  for (const name of [
    'x-user-id',
    'x-user-roles',
    'x-forwarded-host',
    'cookie',
    'x-sl-country',
    'te',
    'proxy-authorization',
    'x-middleware-subrequest',
    'x-request-id',
  ])
    expect([name, seen[name]]).toEqual([name, undefined])
})

test('a body that does not say how long it is, is broken off at the limit', async () => {
  const origin = await originForTest((request, response) =>
    request.resume().on('end', () => response.end('all')),
  )
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url], { timeoutMs: 5_000 }))
  const send = async (bytes: number) => {
    const body = new Blob([new Uint8Array(bytes)]).stream()
    return (await ask('shops/a', { method: 'POST', body })).status
  }
  expect(await send(4 * 1024 * 1024)).toBe(200)
  expect(await send(4 * 1024 * 1024 + 1)).toBe(413)
})

test('an origin that is slow to begin is 504, one that falls silent breaks off, one that lies about its length is not kept', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const origin = await originForTest((request, response) => {
    if (request.url?.endsWith('/never')) return
    if (request.url?.endsWith('/silent')) return void response.writeHead(200).write('half')
    response.writeHead(200, { ...CACHEABLE, 'content-length': '100' }).write('short')
    setTimeout(() => response.destroy(), 20)
  })
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url], { timeoutMs: 200 }))
  expect((await ask('shops/never')).status).toBe(504)
  await expect((await ask('shops/silent')).text()).rejects.toThrow()
  expect((await ask('shops/liar')).status).toBe(502)
  expect((await ask('shops/liar')).headers.get('x-cache')).not.toBe('EDGE-HIT')
})

test('a long download is read no faster than its client reads, and not kept', async () => {
  const piece = Buffer.alloc(1024 * 1024, 1)
  let sent = 0
  const origin = await originForTest(async (_request, response) => {
    response.writeHead(200, { 'cache-control': 'max-age=60' })
    for (; sent < 100; sent++)
      if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve))
    response.end()
  })
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url], { timeoutMs: 5_000 }))
  const { body } = await ask('shops/large')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(sent).toBeLessThan(20)
  let bytes = 0
  for await (const chunk of body ?? []) bytes += chunk.byteLength
  expect(bytes).toBe(100 * 1024 * 1024)
  expect((await ask('shops/large', { method: 'HEAD' })).headers.get('x-cache')).toBe('ORIGIN')
})

test('with Redis down the gateway goes on without its regional tier', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const origin = await originForTest(says(CACHEABLE))
  const { ask, services } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  await fetch(new URL('/__fault', services.redisRest), { method: 'POST', body: '{"down":true}' })
  expect((await ask('shops/a')).headers.get('x-cache')).toBe('ORIGIN')
  expect((await ask('shops/a')).headers.get('x-cache')).toBe('EDGE-HIT')
})
