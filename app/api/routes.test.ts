import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const HERE = new URL('./', import.meta.url)

type Handler = (request: Request) => Response | Promise<Response>
type RouteModule = Partial<Record<(typeof METHODS)[number], Handler>>

const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
const routes = files.filter((file) => /(^|\/)route\.ts$/.test(file))

test('all routes are seen', () => {
  expect(routes.length).toBeGreaterThanOrEqual(17)
})

test.each(routes)('%s answers each method that it does not have with a 405 problem', async (file) => {
  const handlers = (await import(new URL(file, HERE).href)) as RouteModule
  // A handler of its own is a function declared under the method's name; whatever else stands there refuses.
  const own = METHODS.filter((method) => handlers[method]?.name === method)
  expect(own).not.toEqual([])
  for (const method of METHODS.filter((candidate) => !own.includes(candidate))) {
    const request = new Request('http://shop.test/', { method, headers: { 'x-request-id': 'r1' } })
    const answer = await handlers[method]?.(request)
    expect([method, answer?.status]).toEqual([method, 405])
    expect(answer?.headers.get('content-type')).toBe('application/problem+json')
    expect(answer?.headers.get('allow')?.split(', ')).toEqual(own)
    expect(await answer?.json()).toMatchObject({ status: 405, requestId: 'r1' })
  }
})
