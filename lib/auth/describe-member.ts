import type { Role } from '#lib/core/access/roles'
import type { VerifiedSession } from './tokens.ts'

/** What a signed-in person may read of themselves. */
export type Member = {
  readonly id: string
  readonly roles: readonly Role[]
  readonly name?: string
  readonly email?: string
}

/** The person of a verified token. Of its other claims nothing is passed on. */
export function describeMember({ sub, roles, claims }: VerifiedSession): Member {
  const { name, email } = claims
  return {
    id: sub,
    roles,
    ...(typeof name === 'string' && { name }),
    ...(typeof email === 'string' && { email }),
  }
}
