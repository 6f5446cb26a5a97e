import { beforeAll, expect, test } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { mintVisitor } from '#lib/auth/visitor-cookie'
import { EMPTY_PREVIEW } from '#lib/core/preview/preview'
import { describeTimings } from './describe-timings.ts'
import { flag } from './flag.ts'
import { contextWith, snapshotWith } from './testing/context-with.ts'
import { stubEnvironment } from './testing/stub-environment.ts'

beforeAll(() => stubEnvironment())

const withFlag = (...flags: unknown[]) => ({
  snapshot: snapshotWith({ experiments: { ...experiments, flags } }),
})
const pages = ['https://shop.example/', 'https://shop.example/api/me']

test.each(pages)('a flag is on or off for %s as Edge Config says, and off when it says nothing', (url) => {
  expect(flag(contextWith({ url }, withFlag({ key: 'x', enabled: true })), 'x')).toBe(true)
  expect(flag(contextWith({ url }, withFlag({ key: 'x', enabled: false })), 'x')).toBe(false)
  expect(flag(contextWith({ url }, withFlag()), 'x')).toBe(false)
})

test('a gradual rollout takes in about its share of visitors, keeps whom it has, and never takes in the unknown', () => {
  const visitors = Array.from({ length: 2_000 }, () => mintVisitor())
  const included = (coverage: number) => {
    const facts = withFlag({ key: 'x', enabled: true, coverage })
    return visitors.filter((visitor) => flag(contextWith({}, { ...facts, visitor }), 'x'))
  }
  const [few, more] = [included(0.25), included(0.5)]
  expect(few.length / 2_000).toBeCloseTo(0.25, 1)
  expect(new Set([...more, ...few]).size).toBe(more.length)
  expect(flag(contextWith({}, withFlag({ key: 'x', enabled: true, coverage: 0.99 })), 'x')).toBe(false)
})

test('an audience asks for the facts of the request, and for those that a preview puts in their place', () => {
  const audience = { attribute: 'device', in: ['mobile'] }
  const facts = withFlag({ key: 'x', enabled: true, audience })
  const headers = { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile' }
  const preview = { ...EMPTY_PREVIEW, mode: 'share', expiresAtSeconds: 1, device: 'mobile' } as const
  expect(flag(contextWith({ headers }, facts), 'x')).toBe(true)
  expect(flag(contextWith({}, facts), 'x')).toBe(false)
  expect(flag(contextWith({}, { ...facts, preview }), 'x')).toBe(true)
})

test('what a preview chose wins, whatever Edge Config says', () => {
  const chosen = (isOn: boolean) => {
    const flags = new Map([['x', isOn]])
    return { preview: { ...EMPTY_PREVIEW, mode: 'share', expiresAtSeconds: 1, flags } as const }
  }
  expect(flag(contextWith({}, { ...withFlag(), ...chosen(true) }), 'x')).toBe(true)
  expect(flag(contextWith({}, { ...withFlag({ key: 'x', enabled: true }), ...chosen(false) }), 'x')).toBe(
    false,
  )
})

test('without stage-timings an answer names the whole, what was waited for and what was decided', () => {
  const timings = [{ name: 'trace', durationMs: 1 }]
  const parts = [{ name: 'redis', durationMs: 2 }]
  const context = contextWith({}, { ...withFlag(), country: 'DE' })
  expect(describeTimings({ context, timings, parts })).toBe('edge-compute;dur=1, redis;dur=2, geo;desc=DE')
  expect(describeTimings({ context: contextWith(), timings, parts: [] })).toBe(
    'edge-compute;dur=1, trace;dur=1',
  )
})
