import { env } from '#lib/env'
import { log } from '#lib/observability/log'
import type { NoticeChannel } from './channels/notice-channel.ts'
import { type Sendable, toMessage } from './channels/to-message.ts'

const PATIENCE_MS = 5_000

/** Whether a channel took a notice, and if not, why in words for people. */
export type Sending = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** Sends one notice, signed for its channel. Never throws: whatever goes wrong is its outcome. */
export async function sendNotice(channel: NoticeChannel, notice: Sendable, now: Date): Promise<Sending> {
  try {
    const message = await toMessage(channel, notice, { siteUrl: env().siteUrl, now })
    const response = await fetch(channel.url, {
      method: 'POST',
      ...message,
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    if (response.ok) return { ok: true }
    log('warn', 'notice-refused', { status: response.status, notice: notice.id })
    return { ok: false, reason: `It answered ${response.status}` }
  } catch (error) {
    log('warn', 'notice-not-sent', { notice: notice.id, error })
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { ok: false, reason: isLate ? 'It did not answer in 5 seconds' : 'It could not be reached' }
  }
}
