import * as v from 'valibot'
import { env } from '#lib/env'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { type NoticeChannel, noticeChannel } from './channels/notice-channel.ts'
import { toMessage } from './channels/to-message.ts'
import { Notice } from './notice.ts'

const BATCH = 20
const PATIENCE_MS = 5_000

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
  for (const item of waiting) {
    const notice = v.safeParse(Notice, item)
    if (notice.success && !(await send(channel, notice.output, now))) break
    await redis().lrem(keys.noticeOutbox(), 1, item)
    sent += 1
  }
  return sent
}

async function send(channel: NoticeChannel, notice: Notice, now: Date): Promise<boolean> {
  const message = await toMessage(channel, notice, { siteUrl: env().siteUrl, now })
  try {
    const response = await fetch(channel.url, {
      method: 'POST',
      ...message,
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    if (response.ok) return true
    log('warn', 'notice-refused', { status: response.status, notice: notice.id })
  } catch (error) {
    log('warn', 'notice-not-sent', { notice: notice.id, error })
  }
  return false
}
