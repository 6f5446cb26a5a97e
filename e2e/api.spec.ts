import { get } from 'node:http'
import { expect, test } from '@playwright/test'
import { SignJWT, UnsecuredJWT } from 'jose'
import {
  ask,
  freshAddress,
  IN_FORCE_MS,
  instance,
  pause,
  readDocument,
  tokenFor,
  writeDocument,
} from './instance.ts'

/** Every key of the instance's Redis with its value as Redis dumps it, as text. */
async function storedTexts(): Promise<string[]> {
  const { redisRest, redisToken } = instance()
  const run = async (commands: unknown[]) => {
    const headers = { authorization: `Bearer ${redisToken}`, 'content-type': 'application/json' }
    const response = await fetch(`${redisRest}/pipeline`, {
      method: 'POST',
      headers,
      body: JSON.stringify(commands),
    })
    return (await response.json()) as { result: unknown }[]
  }
  const [scan] = await run([['SCAN', '0', 'COUNT', '100000']])
  const [, keys] = (scan?.result ?? ['0', []]) as [string, string[]]
  const values = await run(keys.map((key) => ['EVAL', READ_ANY, '1', key]))
  return keys.map((key, index) => `${key} ${JSON.stringify(values[index]?.result)}`)
}

/** Reads a key of any of the types that are in use. */
const READ_ANY = `
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'hash' then return redis.call('HGETALL', KEYS[1]) end
if kind == 'set' then return redis.call('SMEMBERS', KEYS[1]) end
if kind == 'zset' then return redis.call('ZRANGE', KEYS[1], 0, -1) end
if kind == 'list' then return redis.call('LRANGE', KEYS[1], 0, -1) end
return redis.call('GET', KEYS[1])`

/** A request whose `Host` is not ours; `fetch` would not send it. Status, headers and body in one text. */
function askAs(host: string, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'x-forwarded-host': host }
    get(instance().site + path, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = JSON.stringify(response.headers) + Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, text })
      })
    }).on('error', reject)
  })
}

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

test.describe('tokens', () => {
  test('a valid token of a member is 200, of another role 403', async () => {
    const me = await ask('/api/me', bearer(await tokenFor('--role', 'viewer', '--sub', 'ada')))
    expect(me.status).toBe(200)
    expect(await me.json()).toMatchObject({ id: 'ada', roles: ['viewer'] })
    const ingest = await ask('/api/me', bearer(await tokenFor('--role', 'ingest')))
    expect(ingest.status).toBe(403)
    const reader = await ask('/api/experiments/hero-copy/ratios', {
      method: 'PATCH',
      ...bearer(await tokenFor('--role', 'viewer')),
    })
    expect(reader.status).toBe(403)
  })

  test('no token, a forged, an expired, an unsigned or a mangled one is 401 with a challenge', async () => {
    const claims = { sub: 'ada', roles: ['owner'], iss: 'shoreline', aud: 'shoreline' }
    const wrongKey = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('x'.repeat(43)))
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('1h').encode()
    const valid = await tokenFor('--role', 'owner')
    const [header = '', payload = '', signature = ''] = valid.split('.')
    const promoted = btoa(atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replace('owner', 'ownex'))
    const bad = [
      wrongKey,
      unsigned,
      await tokenFor('--role', 'owner', '--ttl', '-1h'),
      `${header}.${promoted.replaceAll('=', '')}.${signature}`,
      `${valid}=`,
      `${header}.${payload}.`,
      'x'.repeat(20_000).slice(0, 9_000),
      '...',
    ]
    for (const token of bad) {
      const response = await ask('/api/me', bearer(token))
      expect(response.status, token.slice(0, 40)).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('invalid_token')
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
    const none = await ask('/api/me')
    expect(none.status).toBe(401)
    expect(none.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('identity headers of a client never reach a handler, whatever the path looks like', async () => {
    const forged = { 'x-user-id': 'admin', 'x-user-roles': 'owner', 'x-sl-visitor': 'somebody' }
    expect((await ask('/api/me', { headers: forged })).status).toBe(401)
    const token = await tokenFor('--role', 'viewer', '--sub', 'ada')
    const me = await ask('/api/me', { headers: { ...forged, authorization: `Bearer ${token}` } })
    expect(await me.json()).toMatchObject({ id: 'ada', roles: ['viewer'] })
    // The events handler believes `x-sl-bot`, so a client that could set it would drop its own events.
    const view = { id: crypto.randomUUID(), type: 'pageview', path: '/' }
    const headers = { 'x-sl-bot': '1', 'content-type': 'application/json', 'user-agent': BROWSER }
    const beacon = await ask('/api/events', {
      method: 'POST',
      headers,
      body: JSON.stringify({ events: [view] }),
    })
    expect(beacon.status).toBe(204)
    expect(beacon.headers.get('x-dropped')).toBeNull()
    for (const path of ['/api/orders/x.png', '/api/experiments/x.txt'])
      expect((await ask(path)).headers.get('x-request-id'), path).not.toBeNull()
  })
})

test('a bucket of ten answers the eleventh call with 429 and Retry-After, and another client as ever', async () => {
  test.setTimeout(60_000)
  const limits = await readDocument<{ tiers: Record<string, unknown> }>('limits')
  const anonymous = { capacity: 10, refillPerSecond: 1 / 60 }
  await writeDocument('limits', { ...limits, tiers: { ...limits.tiers, anonymous } })
  try {
    await pause(IN_FORCE_MS)
    const client = { headers: { 'x-forwarded-for': freshAddress() } }
    const statuses: number[] = []
    for (let call = 0; call < 10; call++) statuses.push((await ask('/api/cart', client)).status)
    expect(statuses).toEqual(Array<number>(10).fill(200))
    const timing = (await ask('/api/health', client)).headers.get('server-timing')
    expect(timing).not.toContain('redis;dur')
    const denied = await ask('/api/cart', client)
    expect(denied.status).toBe(429)
    expect(Number(denied.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(denied.headers.get('ratelimit-policy')).toBe('"anonymous";q=10;w=600')
    expect(denied.headers.get('ratelimit')).toMatch(/^"anonymous";r=0;t=\d+$/)
    expect((await ask('/api/cart')).status).toBe(200)
  } finally {
    await writeDocument('limits', limits)
    await pause(IN_FORCE_MS)
  }
})

test.describe('hostile input', () => {
  const hostile: [string, string, RequestInit][] = [
    [
      'malformed cookies',
      '/',
      { headers: { cookie: 'sl_visitor=;;; sl_variants=%zz; =; sl_visitor; a=b=c' } },
    ],
    [
      'duplicated cookies',
      '/',
      { headers: { cookie: 'sl_visitor=a.b; sl_visitor=c.d; sl_variants=x; sl_variants=y' } },
    ],
    ['a huge cookie', '/', { headers: { cookie: `sl_variants=${'a'.repeat(7_000)}.b` } }],
    ['duplicate query keys', '/products?a=1&a=2&a[]=3&__proto__=x', {}],
    ['a query that poses as a parameter', '/products/harbour-lantern?nxtPslug=other&nxtPcode=x', {}],
    ['the same on an API', '/api/experiments/hero-copy?nxtPid=offer-wording', {}],
    ['a strange method', '/api/me', { method: 'PURGE' }],
    [
      '__proto__ in JSON',
      '/api/events',
      json('{"__proto__":{"admin":true},"events":[{"__proto__":{"id":"x"}}]}'),
    ],
    ['deep JSON', '/api/events', json('['.repeat(5_000) + ']'.repeat(5_000))],
    ['a constructor in JSON', '/api/graphql', json('{"constructor":{"prototype":{"x":1}},"query":1}')],
    ['no JSON', '/api/auth/login', json('{')],
    ['null', '/api/checkout', json('null')],
    ['an array', '/api/cart', json('[]')],
    ['control characters', '/api/cart', json('{"slug":"\\u0000","quantity":1e999}')],
    ['half an encoding in the query', '/products?x=%E0%A4%A', {}],
    ['a double slash', '//evil.example/%2e%2e', {}],
  ]
  function json(body: string): RequestInit {
    return { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  }
  for (const [name, path, init] of hostile)
    test(`${name} is never a 5xx and is not echoed`, async () => {
      const response = await ask(path, init)
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('location') ?? '').not.toContain('evil.example')
      const text = await response.text()
      expect(text).not.toContain('evil.example')
    })

  test('a foreign host is no help in leading visitors elsewhere', async () => {
    for (const path of ['/', '/en/products', '/console', '/nope', '/api/me']) {
      const { status, text } = await askAs('evil.example', path)
      expect(status, path).toBeLessThan(500)
      expect(text, path).not.toContain('evil.example')
    }
  })

  test('nothing that a hostile client sends is stored, in a key or in a value', async () => {
    const mark = `mark${Date.now()}`
    const event = { id: mark, type: 'pageview', path: `/${mark}`, __proto__: null, constructor: mark }
    await ask('/api/events', json(JSON.stringify({ events: [event, { __proto__: mark }] })))
    await ask(
      '/api/events',
      json(`{"__proto__":{"x":"${mark}"},"events":[{"type":"pageview","id":"${mark}"}]}`),
    )
    await ask('/api/cart', json(JSON.stringify({ action: 'add', slug: mark, quantity: 1e9 })))
    await ask('/api/checkout', json(JSON.stringify({ email: mark, name: mark, card: mark })))
    await ask('/api/auth/register', json(JSON.stringify({ email: mark, password: mark, name: mark })))
    await ask(`/products?nxtPslug=${mark}`, {
      headers: { cookie: `sl_visitor=${mark}; sl_variants=${mark}.${mark}` },
    })
    const stored = await storedTexts()
    expect(stored.length).toBeGreaterThan(2)
    expect(stored.filter((text) => text.includes(mark))).toEqual([])
  })

  test('headers of 64 kB are refused before they reach us', async () => {
    const response = await ask('/', { headers: { 'x-padding': 'a'.repeat(65_000) } })
    expect(response.status).toBe(431)
  })
})

test('the gateway answers from the nearest region, keeps what it may, and leaves no pinned request to another region', async () => {
  const from = (latitude: string, longitude: string, country: string) => ({
    'x-vercel-ip-latitude': latitude,
    'x-vercel-ip-longitude': longitude,
    'x-vercel-ip-country': country,
  })
  const berlin = from('52.5', '13.4', 'DE')
  const first = await ask('/api/gateway/shops/stores?utm_source=mail', { headers: berlin })
  expect(first.headers.get('x-region')).toBe('europe')
  expect(await first.json()).toMatchObject({ region: 'europe', currency: 'EUR' })
  const again = await ask('/api/gateway/shops/stores', { headers: berlin })
  expect(again.headers.get('x-cache')).toBe('EDGE-HIT')
  expect(again.headers.get('cache-status')).toMatch(/^shoreline-edge; hit; ttl=\d+$/)
  const tokyo = await ask('/api/gateway/shops/stores', { headers: from('35.7', '139.7', 'JP') })
  expect(await tokyo.json()).toMatchObject({ region: 'asia-pacific', currency: 'JPY' })
  expect((await ask('/api/gateway/reservations/reservations', { headers: berlin })).status).toBe(401)
  const { headers } = bearer(await tokenFor('--role', 'viewer'))
  const pinned = await ask('/api/gateway/reservations/reservations', { headers: { ...berlin, ...headers } })
  expect(await pinned.json()).toMatchObject({ region: 'europe' })
  expect(pinned.headers.get('x-cache')).toBe('ORIGIN')
})
