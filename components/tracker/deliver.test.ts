import { afterEach, expect, test, vi } from 'vitest'
import { deliver } from './deliver.ts'

const event = { id: 'a', type: 'pageview', path: '/', ageMs: 0 } as const
const answerWith = (status: number, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async () => new Response(null, { status, headers })),
  )

afterEach(() => vi.unstubAllGlobals())

test.each([
  [204, {}, 'done'],
  [400, {}, 'done'],
  [413, {}, 'done'],
  [429, { 'retry-after': '7' }, 7_000],
  [503, { 'retry-after': '5' }, 5_000],
  [503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0],
  [408, {}, 0],
  [500, {}, 0],
] as const)('an answer %i with %j means %j', async (status, headers, delivery) => {
  vi.stubGlobal('navigator', {})
  answerWith(status, headers)
  expect(await deliver([event])).toBe(delivery)
})

test('without an answer it is sent again', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await deliver([event])).toBe(0)
})

test('survives the end of the page, and tells when a program drives the browser', async () => {
  for (const [webdriver, body] of [
    [true, { events: [event], sentAt: expect.closeTo(Date.now(), -4), wd: 1 }],
    [false, { events: [event], sentAt: expect.closeTo(Date.now(), -4) }],
  ] as const) {
    vi.stubGlobal('navigator', { webdriver })
    answerWith(204)
    await deliver([event])
    const [, init] = vi.mocked(fetch).mock.calls[0] ?? []
    expect(init?.keepalive).toBe(true)
    expect(JSON.parse(String(init?.body))).toEqual(body)
  }
})
