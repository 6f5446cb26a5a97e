import { describe, expect, test } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'

async function shopWithToken() {
  const shop = await ingestForTest(await servicesForTest())
  const { signToken } = await import('#lib/auth/sign-token')
  const { readVisitor } = await import('#lib/auth/visitor-cookie')
  const bearer = async (role: 'ingest' | 'viewer') => {
    const token = await signToken(
      { sub: 'till', roles: [role], claims: {} },
      60,
      Math.floor(Date.now() / 1_000),
    )
    return {
      authorization: `Bearer ${token}`,
      'user-agent': 'curl/8.0',
      'x-sl-bot': '1',
      'x-request-id': 'r1',
    }
  }
  const visitor = await shop.newVisitor()
  await shop.send(visitor.headers, { events: [event('exposure', { code: visitor.code })] })
  const id = (await readVisitor(visitor.headers.get('cookie'))) ?? ''
  const countsOf = async () =>
    (await shop.readCounts(['hero-copy'])).get('hero-copy')?.get(visitor.variantOf('hero-copy'))
  return { ...shop, bearer, visitor, id, countsOf }
}

describe('a server with a token', () => {
  test('reports conversions and purchases of the visitors it names, each once', async () => {
    const { send, bearer, id, countsOf } = await shopWithToken()
    const batch = {
      visitor: id,
      country: 'US',
      events: [
        event('conversion', { name: 'called', at: new Date().toISOString() }),
        event('conversion', { name: 'purchase', value: 46, currency: 'EUR', visitor: id }),
      ],
    }
    for (const _ of ['once', 'twice']) expect((await send(await bearer('ingest'), batch)).status).toBe(204)
    expect(await countsOf()).toMatchObject({
      goals: new Map([
        ['called', 1],
        ['purchase', 1],
      ]),
      conversions: 1,
      revenueMinor: 5_000n,
    })
  })

  test('is told where a visitor is missing or is none', async () => {
    const { send, bearer, id } = await shopWithToken()
    const answer = await send(await bearer('ingest'), {
      events: [
        event('conversion', { name: 'a', visitor: id }),
        event('conversion', { name: 'a' }),
        event('conversion', { name: 'a', visitor: `${id.slice(0, 21)}_` }),
      ],
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    const { errors, requestId } = (await answer.json()) as {
      errors: { pointer: string }[]
      requestId: string
    }
    expect([errors.map(({ pointer }) => pointer), requestId]).toEqual([
      ['/events/1/visitor', '/events/2/visitor'],
      'r1',
    ])
  })

  test('cannot say what only a browser sees, and makes no visitor of anybody', async () => {
    const { send, bearer, newVisitor, readCounts, readSiteDays, id } = await shopWithToken()
    const { code } = await newVisitor()
    const answer = await send(await bearer('ingest'), {
      visitor: id,
      events: [event('pageview'), event('exposure', { code }), event('custom', { name: 'shipped' })],
    })
    expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, 'browser-only'])
    const total = [...((await readCounts(['hero-copy'])).get('hero-copy')?.values() ?? [])]
    expect(total.reduce((sum, { visitors }) => sum + visitors, 0)).toBe(1)
    const date = new Date().toISOString().slice(0, 10)
    const [day] = await readSiteDays(date, date)
    expect([day?.totals.get('views'), day?.names.get('event')?.get('shipped')]).toEqual([undefined, 1])
  })

  test('with another role is a browser like any other', async () => {
    const { send, bearer, id } = await shopWithToken()
    const batch = { visitor: id, events: [event('conversion', { name: 'purchase', value: 1_000 })] }
    const { authorization } = await bearer('viewer')
    const answer = await send({ authorization }, batch)
    expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, 'no-visitor'])
  })
})
