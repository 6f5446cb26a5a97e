import { describe, expect, test, vi } from 'vitest'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import { toDate } from './retention.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'

describe('what is dropped, and said so', () => {
  test('bots, prefetches and other sites, unread', async () => {
    const { send } = await ingestForTest(await servicesForTest())
    for (const [headers, reason] of [
      [{ 'x-sl-bot': '1' }, 'bot'],
      [{ 'sec-purpose': 'prefetch;prerender' }, 'prefetch'],
      [{ 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ] as const) {
      const answer = await send(headers, 'not even JSON')
      expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, reason])
    }
  })

  test('without a visitor page views count without identity, and nothing else does', async () => {
    const { send, newVisitor, readCounts, redis, keys } = await ingestForTest(await servicesForTest())
    const { code, headers } = await newVisitor()
    const json = { 'content-type': 'application/json', 'x-vercel-ip-country': 'US' }
    const batch = {
      events: [event('pageview'), event('exposure', { code }), event('conversion', { name: 'signup' })],
    }
    for (const _ of [1, 2]) expect((await send(json, batch)).headers.get('x-dropped')).toBe('no-visitor')
    for (const refusing of [
      { 'sec-gpc': '1' },
      { 'x-vercel-ip-country': 'DE' },
      { cookie: `${headers.get('cookie')}; sl_consent=denied` },
    ]) {
      const merged = { ...Object.fromEntries(headers), ...refusing }
      expect((await send(merged, { events: [event('exposure', { code })] })).headers.get('x-dropped')).toBe(
        'no-visitor',
      )
    }
    expect((await readCounts(['hero-copy'])).get('hero-copy')?.size).toBe(0)
    expect(await redis().hgetall(keys.day(toDate(Date.now())))).toMatchObject({
      views: 1,
      'views:unidentified': 1,
    })
  })

  test('an exposure to what the visitor is not assigned to, or without a code', async () => {
    const { send, newVisitor, readCounts } = await ingestForTest(await servicesForTest())
    const { headers, code, variantOf } = await newVisitor()
    const other = variantOf('hero-copy') === 'bold' ? 'us_1~hero-copy_1_control_1_1' : 'us_1~hero-copy_1_bold'
    for (const wrong of [
      other,
      'us_1',
      undefined,
      code.replace('hero-copy_1', 'hero-copy_2').split('~').slice(0, 2).join('~'),
    ]) {
      const answer = await send(headers, {
        events: [event('exposure', wrong === undefined ? {} : { code: wrong })],
      })
      expect([wrong, answer.headers.get('x-dropped')]).toEqual([wrong, 'not-assigned'])
    }
    expect((await readCounts(['hero-copy'])).get('hero-copy')?.size).toBe(0)
  })
})

describe('what is refused', () => {
  test('other types 415, too long 413, no JSON 400, a wrong token 401', async () => {
    const { send } = await ingestForTest(await servicesForTest())
    const json = { 'content-type': 'application/json' }
    expect((await send({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=1')).status).toBe(415)
    expect((await send(json, `"${'x'.repeat(20_000)}"`)).status).toBe(413)
    expect((await send(json, '{')).status).toBe(400)
    expect(
      (await send({ ...json, authorization: 'Bearer nonsense' }, { events: [event('pageview')] })).status,
    ).toBe(401)
  })

  test('events of a server with a token of its own, rather than answered with 204 and not counted', async () => {
    const { send } = await ingestForTest(await servicesForTest())
    const { signToken } = await import('#lib/auth/sign-token')
    const bearer = async (role: 'ingest' | 'viewer') => {
      const now = Math.floor(Date.now() / 1_000)
      const token = await signToken({ sub: 'till', roles: [role], claims: {} }, 60, now)
      const authorization = `Bearer ${token}`
      return { authorization, 'content-type': 'application/json', 'x-request-id': 'r1' }
    }
    const answer = await send(await bearer('ingest'), { events: [event('conversion', { name: 'signup' })] })
    expect(answer.status).toBe(501)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      title: 'Server-side conversions are not accepted yet',
      requestId: 'r1',
    })
    expect((await send(await bearer('viewer'), { events: [event('pageview')] })).status).toBe(204)
  })

  test('faults are named by JSON pointers, and __proto__ does no harm', async () => {
    const { send } = await ingestForTest(await servicesForTest())
    const answer = await send(
      { 'content-type': 'text/plain;charset=UTF-8' },
      {
        events: [
          event('pageview'),
          event('pageview', { path: 'no-slash' }),
          event('conversion', { name: 'a', value: 'x' }),
        ],
      },
    )
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(
      ((await answer.json()) as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
    ).toEqual(['/events/1/path', '/events/2/value'])
    const evil =
      '{"__proto__":{"polluted":1},"events":[{"id":"p1","type":"pageview","path":"/","__proto__":{"polluted":1}}]}'
    expect((await send({ 'content-type': 'application/json' }, evil)).status).toBe(204)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('while Redis is down the answer is 503 with Retry-After, and the batch can be sent again', async () => {
    const services = await servicesForTest()
    const { send, newVisitor, readCounts } = await ingestForTest(services)
    const { headers, code, variantOf } = await newVisitor()
    const batch = { events: [event('exposure', { code })] }
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await control(services.redisRest, '/__fault', { down: true })
    const answer = await send(headers, batch)
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true])
    await control(services.redisRest, '/__fault', {})
    expect(warn).toHaveBeenCalledOnce()
    expect((await send(headers, batch)).status).toBe(204)
    const counts = (await readCounts(['hero-copy'])).get('hero-copy')
    expect(counts?.get(variantOf('hero-copy'))?.visitors).toBe(1)
  })
})
