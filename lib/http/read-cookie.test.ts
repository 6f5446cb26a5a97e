import { describe, expect, test } from 'vitest'
import { readCookie } from './read-cookie.ts'

describe('readCookie', () => {
  test('finds a cookie wherever it stands', () => {
    expect(readCookie('a=1; sl_visitor=v.x; b=2', 'sl_visitor')).toBe('v.x')
    expect(readCookie('sl_visitor=v.x', 'sl_visitor')).toBe('v.x')
  })
  test('a value may hold equals signs', () => {
    expect(readCookie('a=b=c==', 'a')).toBe('b=c==')
  })
  test('a duplicated cookie counts as absent', () => {
    expect(readCookie('a=1; a=2', 'a')).toBeNull()
    expect(readCookie('a=1; b=2; a=1', 'a')).toBeNull()
  })
  test('a name without a value, an empty value and a longer name are not it', () => {
    expect(readCookie('a; b=1', 'a')).toBeNull()
    expect(readCookie('a=', 'a')).toBeNull()
    expect(readCookie('xa=1; aa=2', 'a')).toBeNull()
    expect(readCookie(null, 'a')).toBeNull()
  })
})
