import { hasRole } from '#lib/core/access/roles'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { recordAccess } from './record-access.ts'
import { type Subject, startSession } from './session.ts'
import { readOrigin, type SignInWay } from './session-origin.ts'

/**
 * Lets in somebody who has proved who they are. The audit log hears of whoever may enter the console, not of customers.
 * @throws when Redis does not answer
 */
export async function enter(
  subject: Subject,
  way: SignInWay,
  { now, headers, requestId }: Pick<AuthRequest, 'now' | 'headers' | 'requestId'>,
): Promise<Extract<AuthOutcome, { ok: true }>> {
  const session = await startSession(subject, now.getTime(), readOrigin(headers, way))
  if (hasRole(subject.roles, 'viewer')) {
    const by = { sub: subject.sub, name: subject.name }
    await recordAccess({
      action: 'signed-in',
      by,
      subject: `team/${subject.sub}`,
      detail: way,
      at: now,
      requestId,
    })
  }
  return { ok: true, session }
}
