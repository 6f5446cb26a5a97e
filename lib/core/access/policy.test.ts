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
  ['/api/preview', 'POST', 'viewer'],
  ['/api/preview/leave', 'GET', 'anyone'],
  ['/api/preview/leave', 'POST', 'anyone'],
  ['/api/preview/overrides', 'GET', 'anyone'],
  ['/api/preview/ended', 'GET', 'owner'],
  ['/api/experiments', 'POST', 'editor'],
  ['/api/experiments/hero-copy', 'DELETE', 'editor'],
  ['/api/experiments/hero-copy/review', 'POST', 'editor'],
  ['/api/experiments/hero-copy/preflight', 'GET', 'viewer'],
  ['/api/experiments/hero-copy/approve', 'POST', 'publisher'],
  ['/api/experiments/hero-copy/publish', 'POST', 'publisher'],
  ['/api/experiments/hero-copy/pause', 'POST', 'publisher'],
  ['/api/experiments/hero-copy/resume', 'POST', 'publisher'],
  ['/api/experiments/hero-copy/stop', 'POST', 'publisher'],
  ['/api/experiments/hero-copy/ship', 'POST', 'publisher'],
  ['/api/history', 'GET', 'viewer'],
  ['/api/history/7', 'GET', 'viewer'],
  ['/api/history/7/rollback', 'POST', 'publisher'],
  ['/api/experiments/hero-copy/results', 'GET', 'viewer'],
  ['/api/vitals', 'GET', 'viewer'],
  ['/api/analytics', 'GET', 'viewer'],
  ['/api/results/programme', 'GET', 'viewer'],
  ['/api/audit', 'GET', 'publisher'],
  ['/api/audit/verify', 'GET', 'publisher'],
  ['/api/audit/csv', 'GET', 'publisher'],
  ['/api/settings', 'GET', 'viewer'],
  ['/api/settings', 'PATCH', 'owner'],
  ['/api/slots', 'GET', 'viewer'],
  ['/api/slots/home.hero', 'PUT', 'publisher'],
  ['/api/flags/new-checkout', 'DELETE', 'publisher'],
  ['/api/segments/dach', 'PUT', 'publisher'],
  ['/api/groups/homepage', 'PUT', 'publisher'],
  ['/api/holdout', 'DELETE', 'publisher'],
  ['/api/openapi.json', 'GET', 'anyone'],
  ['/api/cron/ends', 'GET', 'secret'],
  ['/api/cron/ends', 'POST', 'secret'],
  ['/api/cron', 'GET', 'owner'],
  ['/api/gateway/shops/stores', 'GET', 'secret'],
  ['/api/gateway/shops/caf%C3%A9', 'GET', 'secret'],
  ['/api/gateway/shops', 'GET', 'secret'],
  ['/api/gateway/purge', 'POST', 'publisher'],
  ['/api/account', 'POST', 'member'],
  ['/api/account/sessions', 'POST', 'member'],
  ['/api/team', 'GET', 'viewer'],
  ['/api/team/role', 'POST', 'owner'],
  ['/api/invitations', 'GET', 'owner'],
  ['/api/tokens', 'POST', 'owner'],
  ['/console/sign-in', 'GET', 'anyone'],
  ['/console/sign-in/reset', 'GET', 'anyone'],
  ['/console/account', 'GET', 'viewer'],
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

test('a path in disguise is closed to all but owners, whatever routing makes of it', () => {
  for (const path of [
    '/api/experiments/x/%70ublish',
    '/api/experiments/x/publish/',
    '/api/experiments/x//publish',
    '/api/experiments/x\\publish',
    '/api/%65vents',
    '/api/gateway/%2e%2e/experiments',
    '/api/gateway/shops/..%2f..%2fexperiments',
    '/api/gateway/shops//evil.test',
  ])
    expect(needOf(path, 'POST'), path).toBe('owner')
})

test('only GET and HEAD count as reading', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get', 'OPTIONS', ''])
    expect(needOf('/api/experiments/hero-copy/ratios', method)).toBe('publisher')
})
