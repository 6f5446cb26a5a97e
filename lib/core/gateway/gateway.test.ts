import { describe, expect, test } from 'vitest'
import { Circuit } from './circuit.ts'
import { describeCacheStatus } from './describe-cache-status.ts'
import { normaliseQuery } from './normalise-query.ts'
import { isPinned, orderOrigins } from './order-origins.ts'
import { readTarget } from './read-target.ts'
import { RetryBudget } from './retry-budget.ts'
import { parseServices } from './services.ts'

const ORIGINS = ['americas', 'europe', 'asia'].map((region) => ({ region, url: `https://${region}.test/` }))
const REGIONS = {
  americas: { latitude: 37, longitude: -79 },
  europe: { latitude: 50, longitude: 9 },
  asia: { latitude: 36, longitude: 140 },
}

function serviceWith(more: object) {
  const { services, faults } = parseServices({
    schema: 1,
    regions: REGIONS,
    services: [{ key: 'shops', origins: ORIGINS, ...more }],
  })
  const service = services.list.get('shops')
  if (!service) throw new Error(JSON.stringify(faults))
  return { service, regions: services.regions }
}

describe('what a path asks for', () => {
  test('is a service and a path below its base', () => {
    expect(readTarget('/api/gateway/shops/stock/a-1', '?b=1&a=%2F')).toEqual({
      service: 'shops',
      path: 'stock/a-1',
      query: '?b=1&a=%2F',
    })
    expect(readTarget('/api/gateway/shops', '')).toEqual({ service: 'shops', path: '', query: '' })
    expect(readTarget('/api/gateway/shops/caf%C3%A9', '')?.path).toBe('caf%C3%A9')
  })
  test('leaves out what the framework puts into the query', () => {
    expect(readTarget('/api/gateway/shops/a', '?nxtPpath=evil&b=1')?.query).toBe('?b=1')
  })
  test.each([
    '//evil.test',
    '/api/gateway/shops//evil.test',
    '/api/gateway/shops/..',
    '/api/gateway/shops/./a',
    '/api/gateway/shops/..;/manager',
    '/api/gateway/shops/a/',
    '/api/gateway/shops/%2e%2e/a',
    '/api/gateway/shops/a%2fb',
    '/api/gateway/shops/a%5Cb',
    '/api/gateway/shops/a%252fb',
    '/api/gateway/shops/a%0d%0aset-cookie:x',
    '/api/gateway/shops/a%zz',
    '/api/gateway/shops/a\\b',
    '/api/gateway/shops/a b',
    `/api/gateway/shops/${'a'.repeat(2_100)}`,
    'http://evil.test/api/gateway/shops/a',
  ])('is nothing when it could mean another path: %s', (path) => expect(readTarget(path, '')).toBeNull())
})

test('parameters that a service ignores are not sent', () => {
  expect(normaliseQuery('?b=1&utm_source=x&a=2&gclid=3', ['utm_*', 'gclid'])).toBe('?b=1&a=2')
  expect(normaliseQuery('?utm_source=x', ['utm_*'])).toBe('')
  expect(normaliseQuery('?utm_source=x', [])).toBe('?utm_source=x')
})

describe('origins', () => {
  const berlin = { latitude: 52.5, longitude: 13.4 }
  const order = (more: object, where: { country: string; position: typeof berlin | null }) => {
    const { service, regions } = serviceWith(more)
    return orderOrigins(service, regions, where).map(({ region }) => region)
  }

  test('the nearest comes first, across the date line too', () => {
    expect(order({}, { country: 'DE', position: berlin })).toEqual(['europe', 'americas', 'asia'])
    expect(order({}, { country: 'FJ', position: { latitude: -18, longitude: -179 } })[0]).toBe('asia')
    expect(order({}, { country: '', position: null })).toEqual(['americas', 'europe', 'asia'])
  })
  test('a pinned service never leaves its regions, whoever asks', () => {
    expect(order({ pin: { regions: ['europe'] } }, { country: 'US', position: null })).toEqual(['europe'])
  })
  test('a pin for countries holds for unknown ones too', () => {
    const pin = { regions: ['europe'], countries: ['DE'] }
    const { service } = serviceWith({ pin })
    expect([isPinned(service, 'DE'), isPinned(service, ''), isPinned(service, 'US')]).toEqual([
      true,
      true,
      false,
    ])
    expect(order({ pin }, { country: 'US', position: null })).toHaveLength(3)
  })
})

describe('the document of services', () => {
  test.each([
    'https://user:pass@a.test/',
    'https://a.test',
    'https://a.test/?x=1',
    'ftp://a.test/',
    'https://a.test/#x/',
    'javascript:alert(1)/',
  ])('takes no base like %s', (url) => {
    const { services, faults } = parseServices({
      schema: 1,
      services: [{ key: 'a', origins: [{ region: 'r', url }] }],
    })
    expect(services.list.size).toBe(0)
    expect(faults[0]?.pointer).toBe('/services/0/origins/0/url')
  })
  test('a broken service leaves the others', () => {
    const good = { key: 'b', origins: ORIGINS }
    const { services } = parseServices({
      schema: 1,
      services: [{ key: 'a' }, good, { ...good, methods: ['POST'] }],
    })
    expect([...services.list.keys()]).toEqual(['b'])
    expect(services.list.get('b')?.methods).toEqual(['GET', 'HEAD'])
  })
})

describe('a circuit', () => {
  const fail = (circuit: Circuit, times: number, now: number) => {
    for (let count = 0; count < times; count++) circuit.failed(now)
  }
  test('opens after failures in a row, and lets one probe through after its pause', () => {
    const circuit = new Circuit(3)
    fail(circuit, 2, 0)
    expect(circuit.state(0)).toBe('closed')
    fail(circuit, 1, 0)
    expect([circuit.state(0), circuit.tryPass(999)]).toEqual(['open', false])
    expect(circuit.state(1_000)).toBe('half-open')
    expect([circuit.tryPass(1_000), circuit.tryPass(1_000)]).toEqual([true, false])
    circuit.succeeded()
    expect(circuit.state(1_000)).toBe('closed')
  })
  test('pauses longer with each failed probe', () => {
    const circuit = new Circuit(1)
    circuit.failed(0)
    circuit.tryPass(1_000)
    circuit.failed(1_000)
    expect([circuit.state(2_999), circuit.state(3_000)]).toEqual(['open', 'half-open'])
  })
  test('a success between failures closes it', () => {
    const circuit = new Circuit(3)
    fail(circuit, 2, 0)
    circuit.succeeded()
    fail(circuit, 2, 0)
    expect(circuit.state(0)).toBe('closed')
  })
})

test('retries stay a fifth of all requests', () => {
  const budget = new RetryBudget()
  let retries = 0
  for (let count = 0; count < 1_000; count++) {
    budget.deposit()
    if (budget.tryWithdraw()) retries += 1
  }
  expect(retries).toBeGreaterThanOrEqual(200)
  expect(retries).toBeLessThanOrEqual(210)
})

test('RFC 9211 2: Cache-Status names the cache, and why it went on', () => {
  expect(describeCacheStatus([{ cache: 'shoreline-edge', hit: true, ttl: 12.9 }])).toBe(
    'shoreline-edge; hit; ttl=12',
  )
  expect(
    describeCacheStatus([
      { cache: 'shoreline-regional', forwarded: 'stale', forwardedStatus: 304 },
      { cache: 'shoreline-edge', forwarded: 'uri-miss', stored: true, collapsed: true },
    ]),
  ).toBe('shoreline-regional; fwd=stale; fwd-status=304, shoreline-edge; fwd=uri-miss; stored; collapsed')
})
