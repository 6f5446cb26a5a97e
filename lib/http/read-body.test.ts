import { describe, expect, test } from 'vitest'
import { readBody, readJson } from './read-body.ts'

const RULES = { types: ['application/json', 'text/plain'], limitBytes: 20 } as const

function post(body: string | ReadableStream, type: string): Request {
  const headers = { 'content-type': type, 'x-request-id': 'r1' }
  return new Request('http://shop.test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
}

/** A body of unknown length, and how much of it was asked for. */
function endlessBody() {
  const asked = { chunks: 0 }
  const body = new ReadableStream({
    pull(controller) {
      asked.chunks += 1
      if (asked.chunks > 1_000) return controller.close()
      controller.enqueue(new TextEncoder().encode('xxxxxxxxxx'))
    },
  })
  return { body, asked }
}

describe('readBody', () => {
  test('knows the media type whatever its case and parameters', async () => {
    expect(await readBody(post('{}', 'Application/JSON; charset=utf-8'), RULES)).toEqual({
      ok: true,
      type: 'application/json',
      text: '{}',
    })
  })

  test('reads no further than the limit, which counts bytes and not characters', async () => {
    const { body, asked } = endlessBody()
    const read = await readBody(post(body, 'text/plain'), RULES)
    expect(read.ok || read.response.status).toBe(413)
    expect(asked.chunks).toBeLessThan(6)
    const wide = await readBody(post('ü'.repeat(11), 'text/plain'), RULES)
    expect(wide.ok || wide.response.status).toBe(413)
    expect((await readBody(post('ü'.repeat(10), 'text/plain'), RULES)).ok).toBe(true)
  })

  test.each([
    ['{}', 'application/jsonx', 415],
    ['{}', '', 415],
    ['{', 'application/json', 400],
    ['', 'application/json', 400],
  ])('refuses %j as %j with %i, a problem that names the request', async (body, type, status) => {
    const read = await readJson(post(body, type), RULES)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.response.headers.get('content-type')).toBe('application/problem+json')
    expect(await read.response.json()).toMatchObject({ status, requestId: 'r1' })
  })
})
