import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const NOTICE = {
  kind: 'verdict',
  subject: 'experiments/hero-copy',
  occasion: 'seed-1',
  title: 'Hero copy: bold is better',
  detail: 'Ship it.',
  href: '/console/experiments/hero-copy',
} as const
const NOW = new Date('2026-11-21T10:00:00.000Z')

async function inboxForTest() {
  const api = await apiForTest(await servicesForTest())
  const { raiseNotice } = await import('#lib/notices/raise-notice')
  const inbox = async () => (await api.call('GET', '/api/notices')).body
  return { ...api, raiseNotice, inbox }
}

test('an occasion is told once, and counts as unread until one has read it', async () => {
  const { call, raiseNotice, inbox } = await inboxForTest()
  const told = await Promise.all([raiseNotice(NOTICE, NOW), raiseNotice(NOTICE, NOW)])
  expect(told.filter(Boolean)).toHaveLength(1)
  expect(await raiseNotice({ ...NOTICE, occasion: 'seed-2' }, new Date(NOW.getTime() + 1))).toBe(true)
  expect(await inbox()).toMatchObject({ unread: 2, notices: [{ isUnread: true }, { isUnread: true }] })
  const { status, body } = await call('PATCH', '/api/notices', { body: { readUntil: NOW.toISOString() } })
  expect([status, body.unread]).toEqual([200, 1])
})

test('a muted kind is not in the inbox, and comes back when it is wanted again', async () => {
  const { call, raiseNotice, inbox } = await inboxForTest()
  await raiseNotice(NOTICE, NOW)
  await call('PATCH', '/api/notices', { body: { muted: ['verdict'] } })
  expect(await inbox()).toMatchObject({ notices: [], unread: 0, muted: ['verdict'] })
  await call('PATCH', '/api/notices', { body: { muted: [] } })
  expect((await inbox()).notices).toHaveLength(1)
  expect((await call('PATCH', '/api/notices', { body: { muted: ['noise'] } })).status).toBe(400)
})

async function webhookForTest(answer: { status: number }) {
  const received: { id: string; type: unknown }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      received.push({ id: String(request.headers['webhook-id']), type: JSON.parse(body).type })
      response.writeHead(answer.status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('NOTIFY_WEBHOOK_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
  vi.stubEnv('NOTIFY_SECRET', 'a-secret-of-the-webhook')
  return received
}

test('an owner sends a test, and is told why it was not taken; both stand in the audit log', async () => {
  const answer = { status: 204 }
  const received = await webhookForTest(answer)
  const { call } = await inboxForTest()
  const { readDelivery } = await import('#lib/notices/delivery')
  const send = async () => await call('POST', '/api/notices/test', { as: 'owner' })
  expect(await send()).toMatchObject({ status: 200, body: { sent: true } })
  expect(received).toMatchObject([{ type: 'shoreline.test' }])
  expect(await readDelivery()).toMatchObject({ failure: null, sentAt: expect.any(String), waiting: 0 })
  answer.status = 503
  vi.spyOn(console, 'warn').mockReturnValue()
  expect(await send()).toMatchObject({
    status: 502,
    body: { code: 'channel-failed', detail: 'It answered 503' },
  })
  expect(await readDelivery()).toMatchObject({ failure: { reason: 'It answered 503' } })
  expect((await call('POST', '/api/notices/test', { as: 'publisher' })).status).toBe(403)
  const { entries } = (await call('GET', '/api/audit')).body
  expect(entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['not-taken', 'ok'])
})

test('without a channel there is nothing to test', async () => {
  const { call } = await inboxForTest()
  const refused = await call('POST', '/api/notices/test', { as: 'owner' })
  expect([refused.status, refused.body.code]).toEqual([409, 'no-channel'])
})

test('what the webhook does not take stays in the outbox and is sent again, under the same id', async () => {
  const answer = { status: 500 }
  const received = await webhookForTest(answer)
  const { raiseNotice } = await inboxForTest()
  const { deliverNotices } = await import('#lib/notices/deliver-notices')
  vi.spyOn(console, 'warn').mockReturnValue()
  await raiseNotice(NOTICE, NOW)
  expect(await deliverNotices(NOW)).toBe(0)
  const { readDelivery } = await import('#lib/notices/delivery')
  const failure = { since: NOW.toISOString(), reason: 'It answered 500' }
  expect(await readDelivery()).toEqual({ sentAt: null, failure, waiting: 1 })
  answer.status = 204
  expect(await deliverNotices(NOW)).toBe(1)
  expect(await deliverNotices(NOW)).toBe(0)
  expect(received).toHaveLength(2)
  expect(received[0]?.id).toBe(received[1]?.id)
  expect(await readDelivery()).toEqual({ sentAt: NOW.toISOString(), failure: null, waiting: 0 })
})
