import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { CACHEABLE, gatewayForTest, originForTest, says, service } from './testing/gateway-for-test.ts'

test('a 304 that sets a cookie, or says private, is nobody else\u2019s', async () => {
  for (const more of [{ 'set-cookie': 'sid=a' }, { 'cache-control': 'private' }]) {
    const origin = await originForTest((request, response) => {
      const headers = { ...CACHEABLE, 'cache-control': 'max-age=0', etag: '"a"' }
      if (request.headers['if-none-match']) response.writeHead(304, { ...headers, ...more }).end()
      else response.writeHead(200, headers).end('body')
    })
    const { ask, settle } = await gatewayForTest(await servicesForTest(), service([origin.url]))
    await ask('shops/a')
    const second = await ask('shops/a')
    expect([second.status, await second.text()]).toEqual([200, 'body'])
    await settle()
    const third = await ask('shops/a')
    expect(third.headers.get('set-cookie')).toBeNull()
    expect(origin.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"a"', undefined])
  }
})

test('the platform keeps nothing, and what is not for everybody is private', async () => {
  const origin = await originForTest(
    says({
      'cache-control': 'public, s-maxage=60',
      'cdn-cache-control': 'max-age=60',
      'vercel-cdn-cache-control': 'max-age=60',
    }),
  )
  const open = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const { headers } = await open.ask('shops/a')
  expect(headers.get('vercel-cdn-cache-control')).toBe('no-store')
  expect(headers.get('cache-control')).toBe('public, s-maxage=60')
  const pinned = await gatewayForTest(
    await servicesForTest(),
    service([origin.url], { pin: { regions: ['r0'] } }),
  )
  const guarded = (await pinned.ask('shops/a')).headers
  expect([guarded.get('cache-control'), guarded.get('cdn-cache-control')]).toEqual([
    'private, no-store',
    null,
  ])
})

test('no field passes for one of ours by its spelling, nor asks for another method or path', async () => {
  const origin = await originForTest(says({}))
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const headers = {
    x_user_id: '1',
    X_User_Roles: 'owner',
    'x-http-method-override': 'DELETE',
    'x-original-url': '/admin',
  }
  await ask('shops/a', { headers })
  const seen = Object.keys(origin.asked[0]?.headers ?? {})
  expect(seen.filter((name) => name.includes('_') || /override|original/.test(name))).toEqual([])
})

test('a body that was encoded in spite of us arrives plain, whole and with a weak tag', async () => {
  const bytes = gzipSync('plain'.repeat(100))
  const origin = await originForTest((_request, response) =>
    response
      .writeHead(200, {
        ...CACHEABLE,
        'content-encoding': 'gzip',
        'content-length': bytes.length,
        etag: '"z"',
      })
      .end(bytes),
  )
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  for (const from of ['ORIGIN', 'EDGE-HIT']) {
    const answer = await ask('shops/a')
    expect([
      answer.headers.get('x-cache'),
      answer.headers.get('content-encoding'),
      answer.headers.get('etag'),
    ]).toEqual([from, null, 'W/"z"'])
    expect(await answer.text()).toBe('plain'.repeat(100))
  }
})

test('what another region said is not kept as what the first would have said', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  let isDown = true
  const first = await originForTest((_request, response) =>
    response.writeHead(isDown ? 503 : 200, CACHEABLE).end('first'),
  )
  const second = await originForTest(says(CACHEABLE, 'second'))
  const { ask, settle } = await gatewayForTest(await servicesForTest(), service([first.url, second.url]))
  expect(await (await ask('shops/a')).text()).toBe('second')
  await settle()
  isDown = false
  expect(await (await ask('shops/a')).text()).toBe('first')
})

test('an answer that was under way when its URL was purged is not used again', async () => {
  let release = () => {}
  const origin = await originForTest((request, response) => {
    const answer = () => response.writeHead(200, CACHEABLE).end(String(origin.asked.length))
    if (request.method === 'GET' && origin.asked.length === 1) release = answer
    else answer()
  })
  const { ask, settle } = await gatewayForTest(
    await servicesForTest(),
    service([origin.url], { timeoutMs: 5_000 }),
  )
  const slow = ask('shops/a')
  await expect.poll(() => origin.asked.length).toBe(1)
  await ask('shops/a', { method: 'PUT', body: 'x' })
  release()
  await (await slow).text()
  await settle()
  expect((await ask('shops/a')).headers.get('x-cache')).toBe('ORIGIN')
})

test('one request with credentials does not keep others from the cache', async () => {
  const origin = await originForTest(says({ 'cache-control': 'max-age=60' }))
  const { ask } = await gatewayForTest(
    await servicesForTest(),
    service([origin.url], { forwards: ['authorization'] }),
  )
  await ask('shops/a')
  const headers = { authorization: 'x', 'cache-control': 'no-cache' }
  expect((await ask('shops/a', { headers })).headers.get('x-cache')).toBe('ORIGIN')
  expect((await ask('shops/a')).headers.get('x-cache')).toBe('EDGE-HIT')
})

test('a client that sends too much says nothing about the origin', async () => {
  const origin = await originForTest((request, response) =>
    request.resume().on('end', () => response.end('fine')),
  )
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url, origin.url]))
  for (let count = 0; count < 4; count++) {
    const body = new Blob([new Uint8Array(4 * 1024 * 1024 + 1)]).stream()
    expect((await ask('shops/a', { method: 'POST', body })).status).toBe(413)
  }
  expect((await ask('shops/a')).status).toBe(200)
})
