import type { AssignOptions } from './assign.ts'

/** Who is signed in, as far as that can be verified. */
type Caller = {
  readonly kind: string
  readonly session?: { readonly sub: string; readonly roles: readonly string[] }
}

/**
 * By whose account experiments by user go: that of the customer who is signed in, else that of the last who was, so
 * that neither an expired token nor signing out changes what a device shows.
 */
export function unitUser(
  { session }: Caller,
  known: string | undefined,
): Pick<AssignOptions, 'user' | 'isOtherUser'> {
  const user = session?.roles.includes('customer') ? session.sub : known
  return { user, isOtherUser: known !== undefined && known !== user }
}
