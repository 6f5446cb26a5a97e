import { type ConsoleRole, describeRole } from '#lib/core/access/describe-role'
import type { Mail } from './send-mail.ts'

type Recipient = { readonly email: string; readonly name: string }

/** The message with a link for a new password. */
export function describeReset({ email, name }: Recipient, link: string): Mail {
  const text = `Hello ${name},

choose a new password for Shoreline here, within the next hour:

${link}

The link works once. If you did not ask for it, do nothing: your password stays as it is.
`
  return { to: email, subject: 'Choose a new password for Shoreline', text }
}

/** The message with an invitation. */
export function describeInvitation(
  { email, role, inviter }: { readonly email: string; readonly role: ConsoleRole; readonly inviter: string },
  link: string,
): Mail {
  const text = `Hello,

${inviter} invites you to Shoreline, where you may ${describeRole(role).may}. Open an account here, within seven days:

${link}

The link works once.
`
  return { to: email, subject: `${inviter} invites you to Shoreline`, text }
}
