import { expect, test } from 'vitest'
import type { VerifiedSession } from '#lib/auth/tokens'
import type { VisitorId } from '#lib/auth/visitor-cookie'
import { describeTimings } from './describe-timings.ts'
import { identityHeaders } from './identity-headers.ts'
import { contextWith } from './testing/context-with.ts'

test("a client's own copies of our headers never reach a handler", () => {
  const forged = {
    'x-user-id': 'admin',
    'x-user-roles': 'owner',
    'x-sl-visitor': 'v',
    'x-sl-bot': '0',
    accept: '*/*',
  }
  const headers = identityHeaders(new Headers(forged), contextWith())
  expect(headers.get('accept')).toBe('*/*')
  for (const name of ['x-user-id', 'x-user-roles', 'x-sl-visitor', 'x-sl-bot'])
    expect(headers.get(name)).toBeNull()
  expect(headers.get('x-sl-market')).toBe('us')
})

test('a verified caller is named, whatever characters the name has', () => {
  const session = { sub: 'Jörg\n', roles: ['viewer'], expiresAt: 0, claims: {} } as unknown as VerifiedSession
  const context = contextWith(
    {},
    { caller: { kind: 'verified', via: 'bearer', session }, visitor: 'abc' as VisitorId },
  )
  const headers = identityHeaders(new Headers(), context)
  expect(headers.get('x-user-id')).toBe('J%C3%B6rg%0A')
  expect(headers.get('x-user-roles')).toBe('viewer')
  expect(headers.get('x-sl-visitor')).toBe('abc')
})

test('Server-Timing names every stage, the place and the variants a visitor is in', () => {
  const context = contextWith(
    {},
    {
      country: 'DE',
      assignments: [
        { experiment: 'hero-copy', variant: 'bold', included: true, reason: 'bucketed' },
        { experiment: 'nav', variant: 'control', included: false, reason: 'paused' },
      ],
    },
  )
  const timings = [
    { name: 'trace', durationMs: 0.014 },
    { name: 'assign', durationMs: 0.1 },
  ]
  const parts = [{ name: 'redis', durationMs: 0.07 }]
  expect(describeTimings({ context, timings, parts })).toBe(
    'edge-compute;dur=0.11, trace;dur=0.01, assign;dur=0.1, redis;dur=0.07, geo;desc=DE, variant;desc="hero-copy.bold"',
  )
})
