import { createClient } from '@vercel/edge-config'
import { expect, test } from 'vitest'
import { control, dataDirForTest, servicesForTest } from '../services-for-test.ts'
import type { LocalServices } from '../start.ts'

type Api = Pick<LocalServices, 'edgeConfigApi' | 'edgeConfigToken'>

function patch({ edgeConfigApi, edgeConfigToken }: Api, items: unknown): Promise<Response> {
  return fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}` },
    body: JSON.stringify({ items }),
  })
}

async function readApi({ edgeConfigApi, edgeConfigToken }: Api, path = ''): Promise<unknown> {
  const headers = { authorization: `Bearer ${edgeConfigToken}` }
  return (await fetch(edgeConfigApi + path, { headers })).json()
}

const upsert = (key: string, value: unknown) => ({ operation: 'upsert', key, value })

test('the SDK reads single items, all items, some items and whether one exists', async () => {
  const services = await servicesForTest()
  await patch(services, [
    upsert('a', { nested: ['ü', null, 1.5] }),
    upsert('b', false),
    upsert('__proto__', 1),
  ])
  const client = createClient(services.edgeConfig)
  expect(await client.get('a')).toEqual({ nested: ['ü', null, 1.5] })
  expect(await client.get('b')).toBe(false)
  expect(await client.get('missing')).toBeUndefined()
  expect(await client.has('a')).toBe(true)
  expect(await client.has('missing')).toBe(false)
  expect(await client.getAll(['b', 'missing'])).toMatchObject({ b: false })
  expect(Object.keys((await client.getAll()) ?? {})).toEqual(['a', 'b', '__proto__'])
})

test('the digest changes with the content and only with it', async () => {
  const services = await servicesForTest()
  const client = createClient(services.edgeConfig)
  const empty = await client.digest()
  await patch(services, [upsert('a', 1)])
  const first = await client.digest()
  await patch(services, [upsert('a', 2)])
  await patch(services, [upsert('a', 1)])
  expect(first).not.toBe(empty)
  expect(await client.digest()).toBe(first)
})

test('the SDK sees a new value at once, and gets 304 with the digest while nothing changed', async () => {
  const services = await servicesForTest()
  const client = createClient(services.edgeConfig)
  await patch(services, [upsert('a', 1)])
  expect([await client.get('a'), await client.get('a')]).toEqual([1, 1])
  await patch(services, [upsert('a', 2)])
  expect(await client.get('a')).toBe(2)
  const url = services.edgeConfig.replace('?', '/item/a?')
  const etag = (await fetch(url)).headers.get('etag') ?? ''
  const again = await fetch(url, { headers: { 'if-none-match': etag } })
  expect([again.status, again.headers.get('x-edge-config-digest')]).toEqual([304, await client.digest()])
})

test('a wrong token is 401 on the read URL; an unknown Edge Config is 404 without a digest', async () => {
  const services = await servicesForTest()
  const wrong = services.edgeConfig.replace(/token=.*/, 'token=wrong')
  await expect(createClient(wrong).get('a')).rejects.toThrow('Unauthorized')
  const unknown = services.edgeConfig.replaceAll('ecfg_local', 'ecfg_other')
  await expect(createClient(unknown).get('a')).rejects.toThrow('Edge Config not found')
})

test('the API wants the token: none is 401, a wrong one 403, and nothing is written', async () => {
  const services = await servicesForTest()
  expect((await fetch(services.edgeConfigApi, { method: 'GET' })).status).toBe(401)
  const refused = await patch({ ...services, edgeConfigToken: 'wrong' }, [upsert('a', 1)])
  expect([refused.status, await refused.json()]).toMatchObject([403, { error: { code: 'forbidden' } }])
  expect(await createClient(services.edgeConfig).has('a')).toBe(false)
})

test('a PATCH with one bad operation changes nothing', async () => {
  const services = await servicesForTest()
  await patch(services, [upsert('a', 1)])
  const response = await patch(services, [
    upsert('a', 2),
    { operation: 'delete', key: 'a' },
    { operation: 'update', key: 'missing', value: 1 },
  ])
  expect(response.status).toBe(404)
  expect(await createClient(services.edgeConfig).getAll()).toEqual({ a: 1 })
})

test('a write beyond the size limit is refused and leaves the old content', async () => {
  const services = await servicesForTest({ edgeConfigLimitBytes: 100 })
  expect((await patch(services, [upsert('a', 'x'.repeat(92))])).status).toBe(200)
  expect(await readApi(services)).toMatchObject({ sizeInBytes: 100, itemCount: 1 })
  const response = await patch(services, [upsert('a', 'x'.repeat(93))])
  expect([response.status, await response.json()]).toMatchObject([413, { error: { message: /101 bytes/ } }])
  expect(await createClient(services.edgeConfig).get('a')).toHaveLength(92)
})

test('the default limit is 64 kB', async () => {
  const services = await servicesForTest()
  expect((await patch(services, [upsert('a', 'x'.repeat(65_000))])).status).toBe(200)
  expect((await patch(services, [upsert('a', 'x'.repeat(66_000))])).status).toBe(413)
})

test('what a PATCH acknowledged is there after a restart, under the same tokens', async () => {
  const dataDir = await dataDirForTest()
  const first = await servicesForTest({ dataDir })
  await patch(first, [upsert('a', { b: 1 })])
  const before = await readApi(first, '/items')
  await first.stop()
  const second = await servicesForTest({ dataDir })
  expect(second.edgeConfigToken).toBe(first.edgeConfigToken)
  expect(await readApi(second, '/items')).toEqual(before)
})

test('concurrent PATCHes are all kept', async () => {
  const dataDir = await dataDirForTest()
  const first = await servicesForTest({ dataDir })
  const keys = Array.from({ length: 20 }, (_, i) => `key-${i}`)
  await Promise.all(keys.map((key) => patch(first, [{ operation: 'create', key, value: key }])))
  await first.stop()
  const second = await servicesForTest({ dataDir })
  expect(Object.keys((await createClient(second.edgeConfig).getAll()) ?? {}).sort()).toEqual(keys.sort())
})

test('the path of the new name, Global Config, leads to the same items', async () => {
  const services = await servicesForTest()
  await patch(services, [upsert('a', 1)])
  const edgeConfigApi = services.edgeConfigApi.replace('edge-config', 'global-config')
  expect(await readApi({ ...services, edgeConfigApi }, '/item/a')).toMatchObject({ key: 'a', value: 1 })
})

test('bad JSON, a bad body and an unknown path are 4xx', async () => {
  const services = await servicesForTest()
  const headers = { authorization: `Bearer ${services.edgeConfigToken}` }
  const send = (path: string, body: string) =>
    fetch(services.edgeConfigApi + path, { method: 'PATCH', headers, body }).then(({ status }) => status)
  expect(await send('/items', '{')).toBe(400)
  expect(await send('/items', 'null')).toBe(400)
  expect(await send('/items', '{"items":[null]}')).toBe(400)
  expect(await send('/nothing', '{}')).toBe(404)
  expect((await fetch(services.edgeConfig.replace('?', '/item/%E0%A4%A?'))).status).toBe(404)
})

test('reads and writes can fail separately', async () => {
  const services = await servicesForTest()
  await patch(services, [upsert('a', 1)])
  await control(services.edgeConfigApi, '/__fault', { status: 503, scope: 'write' })
  expect((await patch(services, [upsert('a', 2)])).status).toBe(503)
  expect(await createClient(services.edgeConfig, { staleIfError: false }).get('a')).toBe(1)
  await control(services.edgeConfigApi, '/__fault', { down: true, scope: 'read' })
  await expect(fetch(services.edgeConfig.replace('?', '/items?'))).rejects.toThrow()
  expect((await patch(services, [upsert('a', 2)])).status).toBe(200)
  await control(services.edgeConfigApi, '/__fault', {})
  expect(await (await fetch(services.edgeConfig.replace('?', '/item/a?'))).json()).toBe(2)
})

test('stats count requests by kind and path, never the token, and can be reset', async () => {
  const services = await servicesForTest()
  await patch(services, [upsert('a', 1)])
  await createClient(services.edgeConfig).get('a')
  expect(await control(services.edgeConfigApi, '/__stats')).toEqual({
    requests: 2,
    reads: 1,
    writes: 1,
    byPath: { '/v1/edge-config/ecfg_local/items': 1, '/ecfg_local/item/a': 1 },
  })
  await control(services.edgeConfigApi, '/__stats', { reset: true })
  expect(await control(services.edgeConfigApi, '/__stats')).toMatchObject({ requests: 0, byPath: {} })
})
