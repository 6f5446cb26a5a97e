import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Stage } from './decision.ts'
import { runPipeline } from './pipeline.ts'
import { contextWith } from './testing/context-with.ts'
import { stubEnvironment } from './testing/stub-environment.ts'

beforeAll(() => stubEnvironment())

const stage = (name: string, run: Stage['run']): Stage => ({ name, run })

describe('runPipeline', () => {
  test('hands what a stage found out to those after it, and stops at the first final decision', async () => {
    const late = vi.fn()
    const outcome = await runPipeline(contextWith(), [
      stage('one', () => ({ type: 'next', reason: 'a', facts: { country: 'DE' } })),
      stage('two', ({ country }) => ({ type: 'rewrite', reason: 'b', to: `/${country}` })),
      stage('three', late),
    ])
    expect(outcome.decision).toEqual({ type: 'rewrite', reason: 'b', to: '/DE' })
    expect(late).not.toHaveBeenCalled()
    expect(outcome.timings.map(({ name }) => name)).toEqual(['one', 'two'])
  })

  test('collects headers and cookies of all stages, the final one included', async () => {
    const cookie = { name: 'a', value: '1', maxAgeSeconds: 1 }
    const outcome = await runPipeline(contextWith(), [
      stage('one', () => ({ type: 'next', reason: 'a', edits: { headers: { x: '1' }, cookies: [cookie] } })),
      stage('two', () => ({
        type: 'reject',
        reason: 'b',
        status: 429,
        title: 'No',
        edits: { headers: { y: '2' } },
      })),
    ])
    expect(outcome.headers).toEqual({ x: '1', y: '2' })
    expect(outcome.cookies).toEqual([cookie])
  })

  test('a stage that throws costs a page its experiments, never the page', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const outcome = await runPipeline(contextWith({ url: 'https://shop.example/de' }), [
      stage('assign', () => Promise.reject(new Error('boom'))),
    ])
    expect(outcome.decision).toMatchObject({ type: 'rewrite', reason: 'assign-failed' })
    expect(outcome.decision).toHaveProperty('to', '/variants/us_1~home.hero_1_1~home.offer_1_0/de')
    expect(logged.mock.calls[0]?.[0]).toContain('"requestId":"test-request"')
  })

  test('a stage that throws closes an API and the console', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    for (const path of ['/api/me', '/console']) {
      const outcome = await runPipeline(contextWith({ url: `https://shop.example${path}` }), [
        stage('authenticate', () => {
          throw new Error('boom')
        }),
      ])
      expect(outcome.decision).toMatchObject({ type: 'reject', status: 503, reason: 'authenticate-failed' })
    }
  })

  test('the whole way of a page view sets two cookies for a new visitor and none for a returning one', async () => {
    const first = await runPipeline(contextWith())
    expect(first.cookies.map(({ name }) => name)).toEqual(['sl_visitor', 'sl_variants'])
    const cookie = first.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const second = await runPipeline(contextWith({ headers: { cookie } }))
    expect(second.cookies).toEqual([])
    expect(second.decision).toEqual(first.decision)
    expect(second.context.assignments.every(({ reason }) => reason === 'sticky')).toBe(true)
  })
})
