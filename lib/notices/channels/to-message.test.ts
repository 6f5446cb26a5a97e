import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readNoticeChannel } from './notice-channel.ts'
import { toMessage } from './to-message.ts'

const notice = {
  id: 'abcdefghijkl',
  at: '2026-11-21T10:00:00.000Z',
  kind: 'verdict',
  subject: 'experiments/hero',
  title: 'Hero <b> & more',
  detail: 'Ship it.',
  href: '/console/experiments/hero',
} as const
const given = { siteUrl: 'https://shop.example', now: new Date('2026-11-21T10:00:01.500Z') }

test('a webhook is signed over id, time and body, as a receiver of Standard Webhooks checks it', async () => {
  const secret = Buffer.from('0123456789abcdef01234567').toString('base64')
  const channel = { kind: 'webhook', url: 'https://hooks.example', secret: `whsec_${secret}` } as const
  const { body, headers } = await toMessage(channel, notice, given)
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = createHmac('sha256', Buffer.from(secret, 'base64')).update(signed).digest('base64')
  expect(headers).toMatchObject({ 'webhook-timestamp': '1795255201', 'webhook-signature': `v1,${expected}` })
  expect(JSON.parse(body).data.url).toBe('https://shop.example/console/experiments/hero')
})

test('what Slack would read as markup is escaped', async () => {
  const { body } = await toMessage({ kind: 'slack', url: 'https://hooks.slack.com/x' }, notice, given)
  expect(JSON.parse(body).text).toBe(
    '*Hero &lt;b&gt; &amp; more*\nShip it.\n<https://shop.example/console/experiments/hero|Open in Shoreline>',
  )
})

test('the environment names the channel; a webhook without its secret is refused', () => {
  expect(readNoticeChannel({})).toBeNull()
  expect(readNoticeChannel({ NOTIFY_WEBHOOK_URL: 'https://hooks.slack.com/services/x' })?.kind).toBe('slack')
  expect(() => readNoticeChannel({ NOTIFY_WEBHOOK_URL: 'https://hooks.example' })).toThrow('NOTIFY_SECRET')
  expect(() => readNoticeChannel({ NOTIFY_WEBHOOK_URL: 'nowhere' })).toThrow('NOTIFY_WEBHOOK_URL')
})
