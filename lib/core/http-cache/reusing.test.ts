import { describe, expect, test } from 'vitest'
import { decideReuse, mayServeOnError } from './decide-reuse.ts'
import { directivesOf } from './directives-of.ts'
import { lifetimeOf } from './freshness.ts'
import { isStorable } from './is-storable.ts'
import { NO_DIRECTIVES, parseDirectives, secondsOf } from './parse-directives.ts'
import { sliceRange } from './slice-range.ts'
import { date, NOW, response, ruledBy } from './testing/response-for-test.ts'
import { freshen, isKnownTo, toValidating } from './validate.ts'
import { isSelected, selectingFields } from './vary.ts'

const get = { method: 'GET', directives: NO_DIRECTIVES, isAuthorized: false }

describe('RFC 9111 4 and 5.2.1, reuse', () => {
  const decide = (value: string, seconds: number, asked = '') =>
    decideReuse(ruledBy(value), parseDirectives(asked), NOW + 1_000 * seconds)

  test('what is fresh is used, what is stale is asked for', () => {
    expect(decide('max-age=60', 59)).toBe('fresh')
    expect(decide('max-age=60', 60)).toBe('revalidate')
  })
  test('5.2.2.4: no-cache is never used unasked', () =>
    expect(decide('max-age=60, no-cache', 0)).toBe('revalidate'))
  test.each([
    ['no-cache', 'revalidate'],
    ['max-age=5', 'revalidate'],
    ['max-age=20', 'fresh'],
    ['min-fresh=55', 'revalidate'],
    ['min-fresh=20', 'fresh'],
  ])('5.2.1: a request with %s, ten seconds on: %s', (asked, reuse) => {
    expect(decide('max-age=60', 10, asked)).toBe(reuse)
  })
  test('5.2.1.2: a client may take something stale, unless the origin forbids it', () => {
    expect(decide('max-age=60', 70, 'max-stale')).toBe('fresh')
    expect(decide('max-age=60', 70, 'max-stale=5')).toBe('revalidate')
    for (const forbidden of ['max-age=60, must-revalidate', 'max-age=60, proxy-revalidate', 's-maxage=60'])
      expect(decide(forbidden, 70, 'max-stale')).toBe('revalidate')
  })
  test('RFC 5861 3: within stale-while-revalidate nobody waits', () => {
    expect(decide('max-age=60, stale-while-revalidate=10', 69)).toBe('stale-while-revalidate')
    expect(decide('max-age=60, stale-while-revalidate=10', 70)).toBe('revalidate')
    expect(decide('s-maxage=60, stale-while-revalidate=10', 69)).toBe('stale-while-revalidate')
  })
  test('RFC 5861 4: within stale-if-error something stale answers for a failing origin', () => {
    const may = (value: string, seconds: number, grace = 0) =>
      mayServeOnError(ruledBy(value), NO_DIRECTIVES, NOW + 1_000 * seconds, grace)
    expect(may('max-age=60, stale-if-error=10', 69)).toBe(true)
    expect(may('max-age=60, stale-if-error=10', 71)).toBe(false)
    expect(may('max-age=60', 69)).toBe(false)
    expect(may('max-age=60', 69, 300)).toBe(true)
    expect(may('s-maxage=60', 69, 300)).toBe(false)
    expect(may('s-maxage=60, stale-if-error=10', 69)).toBe(true)
    for (const forbidden of ['must-revalidate', 'proxy-revalidate', 'no-cache'])
      expect(may(`max-age=60, stale-if-error=10, ${forbidden}`, 61)).toBe(false)
  })
})

describe('RFC 9213, targeted fields', () => {
  const seconds = (headers: Record<string, string>) =>
    secondsOf(directivesOf(new Headers(headers)).directives, 'max-age')

  test('2.2: a targeted field takes the place of Cache-Control and Expires, the closest first', () => {
    expect(seconds({ 'cache-control': 'max-age=1', 'cdn-cache-control': 'max-age=60' })).toBe(60)
    expect(seconds({ 'cdn-cache-control': 'max-age=1', 'shoreline-cdn-cache-control': 'max-age=60' })).toBe(
      60,
    )
    expect(isStorable(get, ruledBy('no-store', { 'cdn-cache-control': 'max-age=60' }))).toBe(true)
    expect(lifetimeOf(response({ expires: date(900), 'cdn-cache-control': 'public' }))).toBe(0)
  })
  test.each(['', 'max-age =60', 'MAX-AGE=60', 'max-age=60,', 'max-age=60 60', '"max-age"=60'])(
    '2.1: "%s" is no dictionary, or an empty one, and is ignored',
    (value) => expect(seconds({ 'cache-control': 'max-age=1', 'cdn-cache-control': value })).toBe(1),
  )
  test('2.1: parameters mean nothing, and of two equal keys the last counts', () => {
    expect(seconds({ 'cdn-cache-control': 'max-age=60;x=1;y="a,b"' })).toBe(60)
    expect(seconds({ 'cdn-cache-control': 'max-age=1, max-age=60' })).toBe(60)
  })
  test('2.1: a directive that is false is not there', () => {
    expect(
      directivesOf(new Headers({ 'cdn-cache-control': 'private=?0, max-age=5' })).directives.has('private'),
    ).toBe(false)
  })
})

describe('RFC 9111 4.1, Vary', () => {
  const stored = (vary: string, request: Record<string, string>) => ({
    ...response({ vary }),
    selected: selectingFields(new Headers({ vary }), new Headers(request)),
  })
  test('a response is for requests with the same values of every field it names', () => {
    const german = stored('Accept-Language, Foo', { 'accept-language': 'de', foo: '1' })
    expect(isSelected(german, new Headers({ 'accept-language': 'de', foo: '1', bar: '2' }))).toBe(true)
    expect(isSelected(german, new Headers({ 'accept-language': 'fr', foo: '1' }))).toBe(false)
    expect(isSelected(german, new Headers({ 'accept-language': 'de' }))).toBe(false)
  })
  test('an absent field matches an absent field, not an empty one', () => {
    expect(isSelected(stored('foo', {}), new Headers())).toBe(true)
    expect(isSelected(stored('foo', {}), new Headers({ foo: '' }))).toBe(false)
  })
  test('white space in lists tells nothing apart', () => {
    expect(isSelected(stored('foo', { foo: 'a,b' }), new Headers({ foo: 'a ,  b' }))).toBe(true)
  })
})

describe('RFC 9111 4.3 and 3.2, validation', () => {
  const kept = response({ etag: '"a"', 'last-modified': date(-60), foo: '1', 'content-length': '3' })
  test("4.3.1: asks by the stored validators, not the client's", () => {
    const headers = toValidating(new Headers({ 'if-none-match': '"z"' }), kept)
    expect(headers?.get('if-none-match')).toBe('"a"')
    expect(headers?.get('if-modified-since')).toBe(date(-60))
    expect(toValidating(new Headers(), response({}))).toBeNull()
  })
  test('3.2: a 304 renews and adds fields, but none of the body', () => {
    const update = {
      requestedAt: NOW,
      receivedAt: NOW + 9_000,
      headers: new Headers({ foo: '2', bar: '3', 'content-length': '0', 'content-encoding': 'x' }),
    }
    const fresh = freshen(kept, update, new Headers())
    expect(Object.fromEntries(fresh.headers)).toMatchObject({
      foo: '2',
      bar: '3',
      'content-length': '3',
      etag: '"a"',
    })
    expect(fresh.headers.has('content-encoding')).toBe(false)
    expect(fresh.receivedAt).toBe(NOW + 9_000)
  })
  test.each([
    [{ 'if-none-match': '"a"' }, true],
    [{ 'if-none-match': 'W/"a"' }, true],
    [{ 'if-none-match': '"x", "a"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"x"' }, false],
    [{ 'if-none-match': '"x"', 'if-modified-since': date(0) }, false],
    [{ 'if-modified-since': date(-60) }, true],
    [{ 'if-modified-since': date(-61) }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('RFC 9110 13.2.2: a client that sends %j has it: %s', (headers, known) => {
    expect(isKnownTo(new Headers(headers as Record<string, string>), kept)).toBe(known)
  })
})

describe('RFC 9110 14, ranges', () => {
  const kept = response({ etag: '"a"', 'last-modified': date(-60) })
  const slice = (range: string, ifRange?: string) =>
    sliceRange(new Headers({ range, ...(ifRange && { 'if-range': ifRange }) }), kept, 10)

  test.each([
    ['bytes=0-3', { first: 0, last: 3 }],
    ['bytes=4-', { first: 4, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=8-30', { first: 8, last: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=3-1', null],
    ['bytes=0-1,3-4', null],
    ['items=0-1', null],
    ['bytes=-', null],
  ])('%s of ten bytes', (range, expected) => expect(slice(range)).toEqual(expected))
  test('13.1.5: If-Range needs the same strong version', () => {
    expect(slice('bytes=0-3', '"a"')).toEqual({ first: 0, last: 3 })
    for (const other of ['"b"', 'W/"a"', date(0)]) expect(slice('bytes=0-3', other)).toBeNull()
  })
})
