import { takeAttempt } from './attempts.ts'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { startSession } from './session.ts'
import { redeemSignInLink } from './sign-in-link.ts'

/**
 * Signs in by a one-time link. Where no trusted hop names the network, attempts are not counted: all would share one
 * limit, by which anybody could lock out the owner's link, and nobody guesses 256 bits.
 * @throws when Redis does not answer
 */
export async function signInByLink({ fields, network, now }: AuthRequest): Promise<AuthOutcome> {
  const attempt = network === '' ? null : await takeAttempt(`link\n${network}`, network, now)
  if (attempt?.allowed === false) return { ok: false, code: 'too-many-attempts', ...attempt }
  const subject = await redeemSignInLink(fields.token ?? '')
  if (subject === null) return { ok: false, code: 'link-used' }
  return { ok: true, session: await startSession(subject, now.getTime()) }
}
