import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

test('a misspelt event is a type error, and in a preview nothing is kept or sent', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('location', { search: '?sl-preview=token', pathname: '/' })
  vi.stubGlobal('document', new EventTarget())
  const timers = vi.spyOn(globalThis, 'setInterval')
  const { track } = await import('./track.ts')
  track('add-to-cart', { value: 49.9, currency: 'EUR' })
  // @ts-expect-error the site reports no such event
  track('add-to-card')
  expect([fetched.mock.calls.length, timers.mock.calls.length]).toEqual([0, 0])
})
