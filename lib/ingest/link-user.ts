import { readVisitor } from '#lib/auth/visitor-cookie'
import type { Role } from '#lib/core/access/roles'
import { stickyUser } from '#lib/core/experiments/sticky'
import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { leaveRunning } from '#lib/http/leave-running'
import { log } from '#lib/observability/log'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { identifySender } from './identify-sender.ts'
import { ownerOf } from './owner-of.ts'
import { storeBatch } from './store-batch.ts'
import { toLinkedCookie } from './to-linked-cookie.ts'

/**
 * Makes one unit of a device's visitor and of the customer who has just signed in on it, and answers the `Set-Cookie`
 * lines by which the next page already shows what this customer has seen elsewhere. Best effort, never throws: what is
 * missed here happens with the next events.
 */
export async function linkUser(
  request: Pick<Request, 'url' | 'headers'>,
  { sub, roles }: { readonly sub: string; readonly roles: readonly Role[] },
): Promise<readonly string[]> {
  if (!roles.includes('customer')) return []
  try {
    if ((await readVisitor(request.headers.get('cookie'))) === null) return []
    const now = Date.now()
    const snapshot = await currentSnapshot(now, leaveRunning)
    if (!snapshot.experiments.hasUsers) return []
    const { headers } = request
    const { visitor, ...found } = await identifySender(headers, snapshot)
    if (visitor === null) return []
    const known = stickyUser(found.sticky)
    const sender = { ...found, user: sub, isOtherUser: known !== undefined && known !== sub }
    const { userText } = await storeBatch(await ownerOf(visitor, sender, headers, snapshot, now), [])
    const cookie = await toLinkedCookie(visitor, sender, userText, snapshot)
    return cookie === null ? [] : [describeCookie(cookie, isSecureRequest(request))]
  } catch (error) {
    log('warn', 'user-not-linked', { error })
    return []
  }
}
