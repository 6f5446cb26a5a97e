import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { noticeChannel } from './channels/notice-channel.ts'
import { noteDelivery } from './delivery.ts'
import { Notice } from './notice.ts'
import { type Sending, sendNotice } from './send-notice.ts'

const BATCH = 20

/**
 * Sends what waits in the outbox, oldest first, and takes out what the channel has taken. At the first failure it stops:
 * the next run goes on there. A notice may so arrive twice, under the same id. Answers how many were sent.
 * @throws when Redis does not answer
 */
export async function deliverNotices(now: Date): Promise<number> {
  const channel = noticeChannel()
  if (channel === null) return 0
  const waiting = await redis().lrange<unknown>(keys.noticeOutbox(), 0, BATCH - 1)
  let sent = 0
  let last: Sending | null = null
  for (const item of waiting) {
    const notice = v.safeParse(Notice, item)
    if (notice.success) last = await sendNotice(channel, notice.output, now)
    if (last?.ok === false) break
    await redis().lrem(keys.noticeOutbox(), 1, item)
    sent += 1
  }
  if (last !== null) await noteDelivery(last, now)
  return sent
}
