import { randomToken } from '#lib/auth/digest'
import { noticeChannel } from './channels/notice-channel.ts'
import type { Sendable } from './channels/to-message.ts'
import { noteDelivery } from './delivery.ts'
import { type Sending, sendNotice } from './send-notice.ts'

/** What a test sends: in the form of any notice, and clearly none. */
function testNotice(now: Date): Sendable {
  return {
    id: randomToken(9),
    at: now.toISOString(),
    kind: 'test',
    subject: 'settings',
    title: 'A test from Shoreline',
    detail: 'Notices of verdicts, guardrails and approvals arrive here like this one.',
    href: '/console/settings#channel',
  }
}

/**
 * Sends a test through the channel that the environment names, null where it names none. What came of it counts as the
 * channel's last delivery.
 * @throws when Redis does not answer
 */
export async function testChannel(now: Date): Promise<Sending | null> {
  const channel = noticeChannel()
  if (channel === null) return null
  const sending = await sendNotice(channel, testNotice(now), now)
  await noteDelivery(sending, now)
  return sending
}
