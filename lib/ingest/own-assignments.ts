import type { VisitorId } from '#lib/auth/visitor-cookie'
import { type Assignment, assign } from '#lib/core/experiments/assign'
import { parseSticky } from '#lib/core/experiments/sticky'
import type { Sender } from './identify-sender.ts'
import { ownFacts, type PageSeen } from './own-facts.ts'

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map()

/**
 * What the visitor is assigned to on a page, decided as the middleware does. The sticky cookie answers for nearly all;
 * without it the page's query and referrer are not known here, so audiences that ask for them do not match.
 */
export function ownAssignments(
  headers: Headers,
  visitor: VisitorId,
  sender: Omit<Sender, 'visitor'>,
  page: PageSeen,
): readonly Assignment[] {
  const { sticky, user, isOtherUser } = sender
  const unit = { sticky: parseSticky(sticky), user, isOtherUser }
  const facts = ownFacts(headers, visitor, sender, page)
  return assign(page.snapshot.experiments, facts, { now: page.now, overrides: NO_OVERRIDES, ...unit })
}
