import { expect, test } from 'vitest'
import { fieldsNamedBy, hasWhole, parseDirectives, secondsOf } from './parse-directives.ts'

test.each([
  ['max-age=60', 60],
  ['MaX-AgE=60', 60],
  ['max-age="60"', 60],
  ['max-age=0060', 60],
  ['public, max-age=60', 60],
  ['extension="max-age=5, x", max-age=60', 60],
  ['extension="a\\"b", max-age=60', 60],
  ['max-age=99999999999', 2 ** 31],
  ['max-age=60, max-age=60', 60],
])('RFC 9111 5.2: %s gives a lifetime', (value, seconds) => {
  expect(secondsOf(parseDirectives(value), 'max-age')).toBe(seconds)
})

test.each([
  "max-age='60'",
  'max-age=60.5',
  'max-age=-1',
  'max-age=60a',
  'max-age',
  'max-age=',
  'max-age =60',
  'max-age= 60',
])('RFC 9111 4.2.1: a lifetime that cannot be read, %s, is none', (value) =>
  expect(secondsOf(parseDirectives(value), 'max-age')).toBe(0),
)

test('RFC 9111 4.2.1: two lifetimes that differ make a response stale', () => {
  expect(secondsOf(parseDirectives('max-age=1, max-age=60'), 'max-age')).toBe(0)
})

test('a lifetime inside a quoted string is not one', () => {
  expect(secondsOf(parseDirectives('extension="max-age=3600"'), 'max-age')).toBeNull()
})

test('RFC 9111 5.2.2.4: a directive with fields says something of these alone', () => {
  const directives = parseDirectives('private="X-Secret, a", no-cache')
  expect(hasWhole(directives, 'private')).toBe(false)
  expect(fieldsNamedBy(directives, 'private')).toEqual(['x-secret', 'a'])
  expect(hasWhole(directives, 'no-cache')).toBe(true)
})

test('no text makes the parser hang or throw', () => {
  for (const text of ['', ',', ',,,', '"', '="', 'a="', '\u0000', 'x'.repeat(10_000), '"\\'.repeat(2_000)])
    expect(parseDirectives(text)).toBeInstanceOf(Map)
})
