import { expect, test } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { gatewayForTest, originForTest, says, service } from './testing/gateway-for-test.ts'

test('a client sees no connection of ours, no cookie in our name, and pages that may do nothing', async () => {
  const origin = await originForTest((_request, response) => {
    response.setHeader('connection', 'x-hop')
    response.setHeader('x-hop', '1')
    response.setHeader('set-cookie', ['sl_session=evil', 'theirs=1'])
    response.setHeader('x-middleware-rewrite', '/console')
    response.end('<script>')
  })
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const { headers } = await ask('shops/a')
  expect(headers.getSetCookie()).toEqual(['theirs=1'])
  expect([headers.get('x-hop'), headers.get('connection'), headers.get('x-middleware-rewrite')]).toEqual([
    null,
    null,
    null,
  ])
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('a redirect comes back as it is: nothing leads to an address that is not configured', async () => {
  const elsewhere = await originForTest(says({}))
  const origin = await originForTest(says({ location: elsewhere.url }, '', 302))
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url]))
  const answer = await ask('shops/a')
  expect([answer.status, answer.headers.get('location')]).toEqual([302, elsewhere.url])
  expect(elsewhere.asked).toHaveLength(0)
})

test('methods, services, paths and bodies that may not pass are refused before any origin is asked', async () => {
  const origin = await originForTest(says({}))
  const { ask } = await gatewayForTest(
    await servicesForTest(),
    service([origin.url], { methods: ['GET', 'POST'] }),
  )
  const refused = await ask('shops/a', { method: 'DELETE' })
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, POST'])
  expect((await ask('nothing/a')).status).toBe(404)
  expect((await ask('shops/a%2fb')).status).toBe(400)
  expect((await ask('shops//evil.test')).status).toBe(400)
  const long = {
    method: 'POST',
    body: 'x'.repeat(10),
    headers: { 'content-length': String(5 * 1024 * 1024) },
  }
  expect((await ask('shops/a', long)).status).toBe(413)
  expect(origin.asked).toHaveLength(0)
})

test('a service that needs a role asks for it before its origin is asked', async () => {
  const origin = await originForTest(says({}))
  const { ask } = await gatewayForTest(await servicesForTest(), service([origin.url], { need: 'viewer' }))
  expect((await ask('shops/a')).status).toBe(401)
  expect(origin.asked).toHaveLength(0)
})
