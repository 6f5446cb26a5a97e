import { accessEnv } from '#lib/access-env'
import type { SendMail } from './send-mail.ts'

const PATIENCE_MS = 5_000

/** How this workspace sends e-mail, or null: then links are shown to whoever makes them. */
export function mailer(): SendMail | null {
  const { mail } = accessEnv()
  return mail === undefined ? null : sendByHttp(mail)
}

/** Posts JSON with a bearer key, as Resend takes it (https://resend.com/docs/api-reference/emails/send-email). */
function sendByHttp(service: {
  readonly url: string
  readonly key: string
  readonly from: string
}): SendMail {
  return async ({ to, subject, text }) => {
    const response = await fetch(service.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from: service.from, to: [to], subject, text }),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`The e-mail service answered ${response.status}`)
  }
}
