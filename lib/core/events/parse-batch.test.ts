import { describe, expect, test } from 'vitest'
import { MAX_EVENTS } from './event.ts'
import { parseBatch } from './parse-batch.ts'

const valid = { id: 'a', type: 'pageview', path: '/' }
const pointersOf = (events: unknown) => {
  const result = parseBatch({ events })
  return result.ok ? [] : result.errors.map(({ pointer }) => pointer)
}

describe('parseBatch', () => {
  test('takes every type of event and passes over what it does not know', () => {
    const events = [
      valid,
      { ...valid, type: 'exposure', name: 'home.hero', code: 'us_1~hero-copy_1_bold' },
      { ...valid, referrer: 'google.com', utm: { source: 'Spring', medium: 'cpc' }, ageMs: 1_500 },
      { ...valid, type: 'conversion', name: 'signup', value: 49.9, currency: 'EUR' },
      { ...valid, type: 'conversion', name: 'click:home.hero' },
      { ...valid, type: 'custom', name: 'menu-opened' },
      { ...valid, type: 'vital', vital: { metric: 'LCP', value: 1_200 } },
    ]
    const result = parseBatch({ events: events.map((event) => ({ ...event, future: {} })), more: 1 })
    expect(result).toEqual({ ok: true, batch: { events } })
  })

  test('names each fault by a JSON pointer into the batch', () => {
    expect(pointersOf([valid, { ...valid, path: 'a' }])).toEqual(['/events/1/path'])
    expect(pointersOf([{ ...valid, type: 'vital', vital: { metric: 'LCP', value: '1' } }])).toEqual([
      '/events/0/vital/value',
    ])
    expect(parseBatch(null)).toMatchObject({ ok: false, errors: [{ pointer: '' }] })
  })

  test.each([
    ['an unknown type', { type: 'purchase' }],
    ['an id with a slash, which our own ids use', { id: 'order/1' }],
    ['an overlong id', { id: 'x'.repeat(65) }],
    ['a path with a query, which may name a person', { path: '/?email=a@b.c' }],
    ['a foreign URL', { path: 'https://example.com/' }],
    ['a code that is none', { code: '<script>' }],
    ['a conversion without a name', { type: 'conversion' }],
    ['a negative value', { type: 'conversion', name: 'a', value: -1 }],
    ['a value that is text', { type: 'conversion', name: 'a', value: '1' }],
    ['a referrer with a path, which may name a person', { referrer: 'example.com/inbox' }],
    ['an endless campaign', { utm: { source: 'x'.repeat(257) } }],
    ['an age that is text', { ageMs: '5' }],
    ['a local time', { at: '2026-11-21T10:00:00' }],
    ['an endless value', { type: 'conversion', name: 'a', value: Number.POSITIVE_INFINITY }],
  ])('refuses %s', (_, change) => {
    expect(pointersOf([{ ...valid, ...change }])).not.toEqual([])
  })

  test('refuses no events, and too many', () => {
    expect(pointersOf([])).toEqual(['/events'])
    expect(pointersOf(Array(MAX_EVENTS).fill(valid))).toEqual([])
    expect(pointersOf(Array(MAX_EVENTS + 1).fill(valid))).toEqual(['/events'])
  })

  test('a prototype in the JSON stays data', () => {
    const result = parseBatch(
      JSON.parse('{"events":[{"id":"a","type":"pageview","path":"/","__proto__":{"x":1}}]}'),
    )
    expect(result).toEqual({ ok: true, batch: { events: [valid] } })
    expect(result.ok && 'x' in (result.batch.events[0] ?? {})).toBe(false)
  })
})
