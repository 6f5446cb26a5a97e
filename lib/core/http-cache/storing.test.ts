import { describe, expect, test } from 'vitest'
import { decideReuse } from './decide-reuse.ts'
import { ageOf, lifetimeOf } from './freshness.ts'
import { isStorable } from './is-storable.ts'
import { NO_DIRECTIVES, parseDirectives } from './parse-directives.ts'
import { parseHttpDate } from './parse-http-date.ts'
import { date, NOW, response, ruledBy } from './testing/response-for-test.ts'

const get = { method: 'GET', directives: NO_DIRECTIVES, isAuthorized: false }

describe('RFC 9110 5.6.7, dates', () => {
  test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    '%s is read in its form',
    (text) => expect(parseHttpDate(text, NOW)).toBe(784_111_777_000),
  )
  test.each([
    '0',
    '-1',
    '1994-11-06',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
  ])('%s is none', (text) => expect(parseHttpDate(text, NOW)).toBeNull())
  test('a year of two digits is never more than 50 years ahead', () => {
    expect(new Date(parseHttpDate('Sunday, 06-Nov-77 08:49:37 GMT', NOW) ?? 0).getUTCFullYear()).toBe(1977)
    expect(new Date(parseHttpDate('Sunday, 06-Nov-70 08:49:37 GMT', NOW) ?? 0).getUTCFullYear()).toBe(2070)
  })
})

describe('RFC 9111 3, storing', () => {
  test.each([
    ['max-age=60', true],
    ['', false],
    ['no-store', false],
    ['private', false],
    ['private="x", max-age=60', true],
    ['no-store, must-understand, max-age=60', true],
    ['no-cache, max-age=0', true],
  ])('with "%s": %s', (value, kept) => expect(isStorable(get, ruledBy(value))).toBe(kept))
  test('5.2.1.5: a request that says no-store leaves nothing', () => {
    expect(isStorable({ ...get, directives: parseDirectives('no-store') }, ruledBy('max-age=60'))).toBe(false)
  })
  test('only the answer to a GET is kept', () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS'])
      expect(isStorable({ ...get, method }, ruledBy('max-age=60'))).toBe(false)
  })
  test('3.5: an answer to a request with Authorization is kept only where the origin allows it', () => {
    const asked = { ...get, isAuthorized: true }
    expect(isStorable(asked, ruledBy('max-age=60'))).toBe(false)
    for (const allowed of ['public, max-age=60', 's-maxage=60', 'max-age=60, must-revalidate'])
      expect(isStorable(asked, ruledBy(allowed))).toBe(true)
  })
  test('a response that sets a cookie, is a part, or varies by everything is not kept', () => {
    expect(isStorable(get, ruledBy('public, max-age=60', { 'set-cookie': 'a=b' }))).toBe(false)
    expect(isStorable(get, ruledBy('max-age=60', { vary: 'accept, *' }))).toBe(false)
    expect(isStorable(get, { ...ruledBy('max-age=60'), status: 206 })).toBe(false)
  })
  test('5.2.2.3: must-understand keeps no status that we do not know', () => {
    expect(isStorable(get, { ...ruledBy('max-age=60, must-understand'), status: 599 })).toBe(false)
  })
  test('4.2.2: without a word, only statuses that may be guessed for are kept', () => {
    const known = { 'last-modified': date(-60) }
    expect(isStorable(get, response(known, { status: 404 }))).toBe(true)
    expect(isStorable(get, response(known, { status: 403 }))).toBe(false)
    expect(isStorable(get, { ...ruledBy('public', known), status: 403 })).toBe(true)
    expect(isStorable(get, response({}))).toBe(false)
  })
})

describe('RFC 9111 4.2, freshness', () => {
  test('s-maxage goes before max-age, max-age before Expires', () => {
    expect(lifetimeOf(ruledBy('max-age=1, s-maxage=60', { expires: date(9) }))).toBe(60)
    expect(lifetimeOf(ruledBy('max-age=0', { expires: date(9) }))).toBe(0)
    expect(lifetimeOf(response({ expires: date(9) }))).toBe(9)
  })
  test.each(['0', '-1', 'tomorrow', `${date(9)}, ${date(9)}`])(
    '5.3: Expires %s is in the past',
    (expires) => {
      expect(lifetimeOf(response({ expires }))).toBe(0)
    },
  )
  test('4.2.2: a guess is a tenth of how long nothing changed, a day at most', () => {
    expect(lifetimeOf(response({ 'last-modified': date(-1_000) }))).toBe(100)
    expect(lifetimeOf(response({ 'last-modified': date(-1e8) }))).toBe(86_400)
    expect(lifetimeOf(response({}))).toBe(0)
  })
  test('4.2.3: age is the larger of what Date and Age say, and grows here', () => {
    expect(ageOf(response({ age: '30' }), NOW + 5_000)).toBe(35)
    expect(ageOf(response({ date: date(-50), age: '30' }), NOW + 5_000)).toBe(55)
    expect(ageOf(response({}, { requestedAt: NOW - 2_000 }), NOW)).toBe(2)
  })
  test.each(['abc', '-1', '1.5', '0, 0', '7200;a=b'])('5.1: Age %s could hide any age', (age) => {
    expect(decideReuse(ruledBy('max-age=60', { age }), NO_DIRECTIVES, NOW)).toBe('revalidate')
  })
})
