import { expect, test } from 'vitest'
import { contextWith } from '../testing/context-with.ts'
import { shieldStage } from './shield.ts'

const shield = (path: string, headers: Record<string, string> = {}) =>
  shieldStage.run(contextWith({ url: `https://shop.example${path}`, headers }))

test.each(['?nxtPid=2', '?a=1&nxtIslug=x', '?%6extPid=2', '?a&NXTPid=2'])(
  'a query that poses as a route parameter is refused: %s',
  (query) => {
    expect(shield(`/api/me${query}`)).toMatchObject({
      type: 'reject',
      status: 400,
      reason: 'reserved-parameter',
    })
  },
)

test('an honest query passes, also one that cannot be decoded', () => {
  expect(shield('/api/me?next=1')).toMatchObject({ type: 'next' })
  expect(shield('/api/me?x=%zz')).toMatchObject({ type: 'next' })
})

test('a crawler is marked for counting, and gets its pages like anybody', () => {
  const googlebot = {
    'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  }
  expect(shield('/api/e', googlebot)).toMatchObject({ facts: { isBot: true } })
  expect(shield('/', googlebot)).toEqual({ type: 'next', reason: 'page' })
})

test('a URL of more than 8 kB is refused', () => {
  expect(shield(`/?${'x'.repeat(9_000)}`)).toMatchObject({ type: 'reject', status: 414 })
})
