import { describe, expect, test, vi } from 'vitest'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { EMPTY_PREVIEW } from '#lib/core/preview/preview'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'
import { putGoals } from './testing/put-goals.ts'

describe('what is dropped, and said so', () => {
  test('bots, prefetches and other sites, unread', async () => {
    const { send } = await ingestForTest(await servicesForTest())
    for (const [headers, reason] of [
      [{ 'x-sl-bot': '1' }, 'bot'],
      [{ 'user-agent': 'curl/8.0' }, 'bot'],
      [{ 'sec-purpose': 'prefetch;prerender' }, 'prefetch'],
      [{ 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ] as const) {
      const answer = await send(headers, 'not even JSON')
      expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, reason])
    }
  })

  test('a browser that a program drives, and everything dropped is counted by reason', async () => {
    const { send, newVisitor, readSiteDays } = await ingestForTest(await servicesForTest())
    const { headers } = await newVisitor()
    const driven = await send(headers, { events: [event('pageview')], wd: 1 })
    expect([driven.status, driven.headers.get('x-dropped')]).toEqual([204, 'bot-webdriver'])
    await send({ 'x-sl-bot': '1' }, {})
    const wrong = { events: [event('exposure', { code: 'us_1' }), event('conversion', { name: 'purchase' })] }
    for (const _ of ['once', 'twice']) await send(headers, wrong)
    const date = toDateText(toDay(Date.now()))
    const [day] = await readSiteDays(date, date)
    expect(Object.fromEntries(day?.names.get('dropped') ?? [])).toEqual({
      'bot-webdriver': 1,
      bot: 1,
      'not-assigned': 1,
      'server-side-only': 1,
    })
    expect(day?.totals.get('views')).toBeUndefined()
  })

  test('a name that is no goal, once goals are declared', async () => {
    const services = await servicesForTest()
    await putGoals(services, [{ key: 'signup', kind: 'event' }])
    const { send, newVisitor } = await ingestForTest(services)
    const { headers } = await newVisitor()
    const answer = await send(headers, {
      events: [event('conversion', { name: 'signup' }), event('conversion', { name: 'invented' })],
    })
    expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, 'unknown-goal'])
  })

  test('what the session of a preview sends, a purchase included', async () => {
    const { send, newVisitor, recordPurchase, readCounts } = await ingestForTest(await servicesForTest())
    const { sealPreview } = await import('#lib/preview/preview-token')
    const { headers, code } = await newVisitor()
    const session = { mode: 'share', expiresAtSeconds: Date.now() / 1_000 + 60 } as const
    const cookies = async (expiresAtSeconds: number) =>
      `${headers.get('cookie')}; sl_preview=${await sealPreview({ ...EMPTY_PREVIEW, ...session, expiresAtSeconds: Math.ceil(expiresAtSeconds) })}`
    const previewing = new Headers(headers)
    previewing.set('cookie', await cookies(session.expiresAtSeconds))
    const answer = await send(previewing, { events: [event('exposure', { code })] })
    expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, 'preview'])
    expect((await readCounts(['hero-copy'])).get('hero-copy')?.size).toBe(0)
    const over = new Headers(headers)
    over.set('cookie', await cookies(1))
    expect((await send(over, { events: [event('exposure', { code })] })).headers.get('x-dropped')).toBeNull()
    await recordPurchase({ headers: previewing }, { orderId: 'o1', valueMinor: 100, currency: 'USD' })
    const counts = [...((await readCounts(['hero-copy'])).get('hero-copy')?.values() ?? [])]
    expect(counts).toMatchObject([{ visitors: 1, conversions: 0 }])
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
    expect(await redis().hgetall(keys.day(toDateText(toDay(Date.now()))))).toMatchObject({
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
