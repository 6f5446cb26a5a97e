import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needOf } from './policy.ts'

test.each([
  ['/api/events', 'POST', 'anyone'],
  ['/api/auth/login', 'POST', 'anyone'],
  ['/api/me', 'GET', 'member'],
  ['/api/experiments', 'GET', 'viewer'],
  ['/api/experiments/hero-copy', 'GET', 'viewer'],
  ['/api/experiments/hero-copy', 'PATCH', 'editor'],
  ['/api/experiments/hero-copy/ratios', 'PATCH', 'publisher'],
  ['/console/sign-in', 'GET', 'anyone'],
  ['/console', 'GET', 'viewer'],
  ['/console/history', 'GET', 'viewer'],
] as const)('%s by %s needs %s', (path, method, need) => {
  expect(needOf(path, method)).toBe(need)
})

test('an API that no rule names is closed to all but owners', () => {
  for (const path of ['/api/new', '/api', '/api/eventsx', '/api/event', '/apiary'])
    expect(needOf(path, 'GET')).toBe('owner')
})

test('a longer path, an empty segment or an unusual method never opens more than the plain one', () => {
  expect(needOf('/api/experiments/hero-copy/ratios/x', 'PATCH')).not.toBe('anyone')
  expect(needOf('/api//experiments', 'GET')).toBe('owner')
  expect(needOf('/API/events', 'POST')).toBe('owner')
  fc.assert(
    fc.property(fc.string(), fc.string(), (tail, method) => {
      const need = needOf(`/api/experiments/${tail}`, method)
      expect(['viewer', 'editor', 'publisher', 'owner']).toContain(need)
    }),
  )
})

test('only GET and HEAD count as reading', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get', 'OPTIONS', ''])
    expect(needOf('/api/experiments/hero-copy/ratios', method)).toBe('publisher')
})
