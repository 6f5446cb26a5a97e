import { log } from '#lib/observability/log'
import { mailer } from './mailer.ts'

/** How a one-time link reaches its person: by e-mail, or by whoever made it, who is shown it once. */
export type Delivery = 'mailed' | 'shown'

/** Mails a link where e-mail is set up and works; else it is to be shown. Never throws. */
export async function deliverLink(mail: { to: string; subject: string; text: string }): Promise<Delivery> {
  const send = mailer()
  if (send === null) return 'shown'
  try {
    await send(mail)
    return 'mailed'
  } catch (error) {
    log('error', 'mail-not-sent', { error })
    return 'shown'
  }
}
