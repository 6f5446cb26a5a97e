import { expect, test } from 'vitest'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const url = '/api/settings'

test('of two owners who change the settings at once, neither loses the other’s change', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const read = await call('GET', url, { as: 'viewer' })
  const [tag = ''] = [read.headers.get('etag') ?? '']
  expect(tag).toBe('"0"')
  const bodies = [{ approvals: 'required' }, { plan: 'hobby' }]
  const patch = (body: object, etag: string) =>
    call('PATCH', url, { body, headers: { 'if-match': etag }, as: 'owner' })
  const answers = await Promise.all(bodies.map((body) => patch(body, tag)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  const lost = answers.findIndex(({ status }) => status === 412)
  await patch(bodies[lost] ?? {}, answers[lost]?.headers.get('etag') ?? '')
  const after = await call('GET', url)
  expect([after.headers.get('etag'), after.body]).toMatchObject([
    '"2"',
    { approvals: 'required', plan: 'hobby' },
  ])
  const any = await Promise.all(bodies.map((body) => patch(body, '*')))
  expect(any.map(({ status }) => status)).toEqual([200, 200])
})

test('the audit log has each change and no refused one', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const patch = (headers: Record<string, string>) =>
    call('PATCH', url, { body: { plan: 'hobby' }, headers, as: 'owner' })
  expect((await patch({})).status).toBe(428)
  expect((await patch({ 'if-match': '"7"' })).status).toBe(412)
  expect((await patch({ 'if-match': '"7", "0"' })).status).toBe(200)
  const { body } = await call('GET', '/api/audit')
  expect(body.entries).toMatchObject([{ action: 'settings-changed', by: { name: 'owner' } }])
})
