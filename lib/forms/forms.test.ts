import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readSubmission } from './read-submission.ts'
import { seeOther } from './see-other.ts'
import { toInputErrors } from './to-input-errors.ts'

const post = (body: string, type: string) =>
  new Request('http://shop.test/api/cart', { method: 'POST', body, headers: { 'content-type': type } })

describe('readSubmission', () => {
  test('reads a form and JSON alike, and remembers which it was', async () => {
    expect(
      await readSubmission(post('slug=keel-mug&quantity=2', 'application/x-www-form-urlencoded')),
    ).toEqual({
      ok: true,
      transport: 'form',
      fields: { slug: 'keel-mug', quantity: '2' },
    })
    expect(await readSubmission(post('{"quantity":2}', 'application/json; charset=utf-8'))).toEqual({
      ok: true,
      transport: 'json',
      fields: { quantity: 2 },
    })
  })
  test.each([
    ['[1]', 'application/json', 400],
    ['null', 'application/json', 400],
    ['{', 'application/json', 400],
    ['a=1', 'text/plain', 415],
    [JSON.stringify({ a: 'x'.repeat(17_000) }), 'application/json', 413],
  ])('refuses %.12s as %s with %i', async (body, type, status) => {
    const read = await readSubmission(post(body, type))
    expect(read.ok ? 200 : read.response.status).toBe(status)
  })
})

describe('seeOther', () => {
  test('goes where the form says only within this site', () => {
    expect(seeOther('/de/cart', '/cart').headers.get('location')).toBe('/de/cart')
    expect(seeOther('//evil.test', '/cart').headers.get('location')).toBe('/cart')
    expect(seeOther(undefined, '/cart', '#problem-card').headers.get('location')).toBe('/cart#problem-card')
  })
})

test('toInputErrors points into the body', () => {
  const result = v.safeParse(v.object({ email: v.pipe(v.string(), v.email('No')) }), { email: 'x' })
  expect(toInputErrors(result.issues ?? [])).toEqual([{ pointer: '/email', detail: 'No' }])
})
