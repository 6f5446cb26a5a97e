import { env } from '#lib/env'
import { log } from '#lib/observability/log'
import { findAccountByEmail } from './accounts.ts'
import { sanitizeEmail } from './email.ts'
import { mailer } from './mail/mailer.ts'
import { describeReset } from './mail/messages.ts'
import { makeResetLink } from './password-reset.ts'
import { recordAccess } from './record-access.ts'

/**
 * Mails a link for a new password to an address that has an account, and nothing to any other. Runs after the answer has
 * left, so that neither its words nor its time tell whether there is one. Never throws.
 */
export async function mailReset(address: string, now: Date, requestId: string | null): Promise<void> {
  try {
    const email = sanitizeEmail(address)
    const send = mailer()
    const account = email === null || send === null ? null : await findAccountByEmail(email)
    if (account === null || send === null) return
    const { siteUrl } = env()
    await send(describeReset(account, siteUrl + (await makeResetLink(account))))
    const by = { sub: account.id, name: account.name }
    await recordAccess({
      action: 'password-reset-asked',
      by,
      subject: `team/${account.id}`,
      at: now,
      requestId,
    })
  } catch (error) {
    log('error', 'mail-not-sent', { error })
  }
}
