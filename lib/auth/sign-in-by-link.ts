import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { enter } from './enter.ts'
import { redeemSignInLink } from './sign-in-link.ts'
import { takeLinkAttempt } from './take-link-attempt.ts'

/**
 * Signs in by a one-time link.
 * @throws when Redis does not answer
 */
export async function signInByLink(request: AuthRequest): Promise<AuthOutcome> {
  const attempt = await takeLinkAttempt(request)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const subject = await redeemSignInLink(request.fields.token ?? '')
  if (subject === null) return { ok: false, code: 'link-used' }
  return await enter(subject, 'link', request)
}
