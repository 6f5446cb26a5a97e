import { sealVariants, VARIANTS_COOKIE } from '#lib/auth/variants-cookie'
import { VISITOR_COOKIE_DAYS, type VisitorId } from '#lib/auth/visitor-cookie'
import { linkSticky } from '#lib/core/experiments/link-sticky'
import { stickyUser } from '#lib/core/experiments/sticky'
import type { Cookie } from '#lib/http/describe-cookie'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { Sender } from './identify-sender.ts'
import { parseUserText } from './parse-user-text.ts'

/**
 * The cookie that tells a device from now on whose account its experiments by user go by, and what that user has seen in
 * them; null when it says so already. `userText` is what is stored of the user.
 */
export async function toLinkedCookie(
  visitor: VisitorId,
  { sticky, user }: Pick<Sender, 'sticky' | 'user'>,
  userText: string,
  { experiments }: Pick<Snapshot, 'experiments'>,
): Promise<Cookie | null> {
  if (user === undefined || stickyUser(sticky) === user) return null
  const seen = parseUserText(userText, experiments.experiments)
  const text = linkSticky(sticky, user, seen, experiments)
  if (text === sticky) return null
  const maxAgeSeconds = VISITOR_COOKIE_DAYS * 86_400
  return { name: VARIANTS_COOKIE, value: await sealVariants(visitor, text), maxAgeSeconds }
}
