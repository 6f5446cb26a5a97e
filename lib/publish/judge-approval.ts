import { isApproved } from '#lib/drafts/approval'
import type { Publication, PublishOutcome } from './publication.ts'
import type { Base } from './read-base.ts'

type ApprovalNeeded = Extract<PublishOutcome, { code: 'approval-needed' }>

/**
 * What is missing where nobody's own edit may go live on their word alone: an approval of exactly the draft that is
 * stored, by somebody who had no part in it. What has no draft needs an owner. What makes things safer, and what the
 * clock does by rules that were approved, needs nobody.
 */
export function judgeApproval(
  { action, isOwner = false }: Pick<Publication, 'action' | 'isOwner'>,
  { settings, draft }: Pick<Base, 'settings' | 'draft'>,
): ApprovalNeeded | null {
  if (settings.approvals === 'optional') return null
  switch (action) {
    case 'publish':
    case 'ship':
    case 'resume':
      return draft !== null && isApproved(draft) ? null : needed('review')
    case 'ratios':
      return needed('draft')
    case 'piece':
      return isOwner ? null : needed('owner')
    case 'pause':
    case 'stop':
    case 'rollback':
    case 'scheduled-end':
    case 'retention':
    case 'bandit':
    case 'adopt':
    case 'outside-edit':
      return null
  }
}

function needed(from: ApprovalNeeded['from']): ApprovalNeeded {
  return { ok: false, code: 'approval-needed', from }
}
