import { isCommonPassword } from '#lib/core/access/common-password'
import { isBreached } from './is-breached.ts'
import { findPasswordFault, type PasswordFault } from './password.ts'

/**
 * What is wrong with a password that somebody chooses, or null: its length, that it is tried first by whoever guesses, or
 * that it is known from a breach. Never which characters it is made of (NIST SP 800-63B section 3.1.1.2).
 */
export async function judgePassword(
  password: string,
  person: { readonly email?: string | null; readonly name?: string | undefined },
): Promise<PasswordFault | null> {
  const fault = findPasswordFault(password)
  if (fault !== null) return fault
  const context = [person.email?.split('@')[0], person.name].filter((text) => text !== undefined)
  if (isCommonPassword(password, context)) return 'password-common'
  return (await isBreached(password)) ? 'password-breached' : null
}
