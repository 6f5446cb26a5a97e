import type { Access } from '#lib/auth/with-access'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { recordAudit } from '#lib/publish/audit'
import { testChannel } from './test-channel.ts'

/** `POST /api/notices/test`, its caller known to be an owner. */
export async function answerChannelTest(request: Request, { by }: Access): Promise<Response> {
  return await answerFromStore(request, async () => {
    const now = new Date()
    const sending = await testChannel(now)
    if (sending === null)
      return refuse(request, 409, {
        title: 'There is no channel to test',
        detail: 'Set NOTIFY_WEBHOOK_URL, and for a webhook NOTIFY_SECRET',
        code: 'no-channel',
      })
    await recordAudit({
      at: now.toISOString(),
      by,
      action: 'channel-tested',
      subject: 'settings',
      outcome: sending.ok ? 'ok' : 'not-taken',
      requestId: request.headers.get('x-request-id'),
    })
    if (sending.ok) return { sent: true }
    return refuse(request, 502, {
      title: 'The channel did not take it',
      detail: sending.reason,
      code: 'channel-failed',
    })
  })
}
