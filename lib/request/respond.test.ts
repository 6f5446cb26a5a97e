import { beforeAll, expect, test } from 'vitest'
import type { Outcome } from './decision.ts'
import { respond } from './respond.ts'
import { contextWith } from './testing/context-with.ts'
import { stubEnvironment } from './testing/stub-environment.ts'

beforeAll(() => stubEnvironment())

const answer = (headers: Outcome['headers']) => {
  const request = new Request('https://shop.example/')
  const decision = { type: 'rewrite', reason: 'variant-page', to: '/variants/us_1/en' } as const
  return respond(request, { decision, context: contextWith(), headers, cookies: [], timings: [], parts: [] })
}

test('a page is kept by nobody but its visitor, who asks again', () => {
  const { headers } = answer({})
  expect(headers.get('cache-control')).toBe('private, max-age=0, must-revalidate')
  expect(headers.get('cdn-cache-control')).toBe('no-store')
})

test('what a stage says of keeping the page is all that is said', () => {
  const { headers } = answer({ 'cache-control': 'private, no-store' })
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('cdn-cache-control')).toBe('no-store')
})
