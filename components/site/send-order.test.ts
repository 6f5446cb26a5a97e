import { expect, test, vi } from 'vitest'
import { sendOrder } from './send-order.tsx'

/** A server that gives these answers, one after the other, and the paths that it was asked for. */
function serve(...answers: readonly [status: number, body: unknown][]): string[] {
  const asked: string[] = []
  const queue = [...answers]
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const [status, body] = queue.shift() ?? [500, {}]
    return Response.json(body, { status })
  })
  return asked
}

const EXPIRED: [number, unknown] = [401, { code: 'token-expired' }]

test('a session that has expired is renewed once, and the order sent again', async () => {
  const asked = serve(EXPIRED, [200, {}], [201, { id: 'sk-1' }])
  expect(await sendOrder({})).toEqual({ ok: true, id: 'sk-1' })
  expect(asked).toEqual(['/api/checkout', '/api/auth/refresh', '/api/checkout'])
})

test('a session that is over ends here, and the order is taken without it', async () => {
  const asked = serve(EXPIRED, [401, { code: 'session-ended' }], [201, { id: 'sk-1' }])
  expect(await sendOrder({})).toEqual({ ok: true, id: 'sk-1' })
  expect(asked).toHaveLength(3)
})

test('a session is renewed once at most', async () => {
  const asked = serve(EXPIRED, [503, {}], EXPIRED, [201, { id: 'sk-1' }])
  expect(await sendOrder({})).toEqual({ ok: false, problems: { unavailable: true } })
  expect(asked).toHaveLength(3)
})

test('fields that need another look are named', async () => {
  serve([400, { errors: [{ pointer: '/email' }, { pointer: '/card' }] }])
  expect(await sendOrder({})).toEqual({ ok: false, problems: { email: true, card: true } })
})
