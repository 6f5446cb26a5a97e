import { beforeEach, expect, test, vi } from 'vitest'
import { callApi } from './call-api.ts'
import { onSessionOver } from './session-over.ts'

const told = vi.fn<() => void>()

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  told.mockReset()
  onSessionOver(told)
})

/** Answers with these statuses in turn; what was asked for. */
function serve(...statuses: readonly number[]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response('{}', { status: statuses[asked.length - 1] ?? 599 })
  })
  return asked
}

test('an expired token is renewed and the call made again, and nobody is told', async () => {
  const asked = serve(401, 200, 201)
  expect((await callApi('/api/x')).status).toBe(201)
  expect(asked).toEqual(['/api/x', '/api/auth/refresh', '/api/x'])
  expect(told).not.toHaveBeenCalled()
})

test('a session that cannot be renewed is told, once for the renewal, and the call stays refused', async () => {
  serve(401, 401)
  expect((await callApi('/api/x')).status).toBe(401)
  expect(told).toHaveBeenCalledTimes(1)
})

test('a server that cannot renew right now ends no session', async () => {
  serve(401, 503)
  expect((await callApi('/api/x')).status).toBe(401)
  expect(told).not.toHaveBeenCalled()
})

test('what is refused also with a new token is told', async () => {
  serve(401, 200, 401)
  expect((await callApi('/api/x')).status).toBe(401)
  expect(told).toHaveBeenCalledTimes(1)
})
