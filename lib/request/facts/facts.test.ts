import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { stubEnvironment } from '../testing/stub-environment.ts'
import { detectDevice } from './detect-device.ts'
import { detectBrowser, detectSystem } from './detect-software.ts'
import { readLocalTime } from './read-local-time.ts'

const CHROME_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
const SAFARI_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'
const TABLET =
  'Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
const EDGE = `${CHROME_MAC} Edg/150.0.0.0`

test('device, browser and system are told from the user agent', () => {
  expect([CHROME_MAC, SAFARI_IPHONE, TABLET, ''].map(detectDevice)).toEqual([
    'desktop',
    'mobile',
    'tablet',
    'desktop',
  ])
  expect([CHROME_MAC, SAFARI_IPHONE, EDGE, ''].map(detectBrowser)).toEqual([
    'chrome',
    'safari',
    'edge',
    'other',
  ])
  expect([CHROME_MAC, SAFARI_IPHONE, TABLET, ''].map(detectSystem)).toEqual([
    'macos',
    'ios',
    'android',
    'other',
  ])
})

test('local time follows the zone, and is UTC where the zone is unknown', () => {
  const saturdayNight = Date.UTC(2026, 10, 21, 23, 30)
  expect(readLocalTime(saturdayNight, 'Europe/Berlin')).toEqual({ hour: 0, weekday: 7 })
  expect(readLocalTime(saturdayNight, '')).toEqual({ hour: 23, weekday: 6 })
  expect(readLocalTime(saturdayNight, 'Nowhere/None')).toEqual({ hour: 23, weekday: 6 })
})

describe('what a proxy says', () => {
  beforeEach(() => {
    vi.resetModules()
  })
  afterEach(() => vi.unstubAllEnvs())

  async function readers(trust: '0' | '1') {
    stubEnvironment({ TRUST_PROXY: trust })
    const [{ readAddress }, { readPlace }] = await Promise.all([
      import('./read-address.ts'),
      import('./read-place.ts'),
    ])
    return { readAddress: (headers: HeadersInit) => readAddress(new Headers(headers)), readPlace }
  }

  test('counts only when it is trusted', async () => {
    const { readAddress, readPlace } = await readers('0')
    expect(readAddress({ 'x-forwarded-for': '203.0.113.7' })).toBe('')
    expect(readPlace(new Headers({ 'x-vercel-ip-country': 'DE' })).country).toBe('')
  })

  test('names the client: the platform first, else the first hop; IPv6 by its /64', async () => {
    const { readAddress } = await readers('1')
    expect(readAddress({ 'x-forwarded-for': '203.0.113.7, 10.0.0.1' })).toBe('203.0.113.7')
    expect(readAddress({ 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '198.51.100.2' })).toBe(
      '198.51.100.2',
    )
    expect(readAddress({ 'x-real-ip': '2001:db8:0:1::42' })).toBe('2001:db8:0:1::/64')
    expect(readAddress({ 'x-real-ip': '2001:0DB8::1' })).toBe('2001:db8:0:0::/64')
    expect(readAddress({ 'x-real-ip': '::ffff:203.0.113.7' })).toBe('203.0.113.7')
    expect(readAddress({ 'x-real-ip': 'DROP TABLE' })).toBe('')
    expect(readAddress({})).toBe('')
  })

  test('a malformed place is no place', async () => {
    const { readPlace } = await readers('1')
    const place = readPlace(
      new Headers({ 'x-vercel-ip-country': 'de', 'x-vercel-ip-city': 'S%C3%A3o%20Paulo' }),
    )
    expect(place).toMatchObject({ country: '', city: 'São Paulo' })
    expect(readPlace(new Headers({ 'x-vercel-ip-city': '%zz' })).city).toBe('')
  })
})
