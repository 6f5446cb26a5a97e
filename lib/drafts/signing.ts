import type { Actor } from '#lib/core/experiments/draft'
import type { AuditEntry } from '#lib/publish/audit'

/** Who changes a draft and when: from the session and the clock, never from what was sent. */
export type Signing = {
  readonly by: Actor
  readonly at: Date
  readonly requestId: string | null
}

export function toSignature({ by, at }: Signing): { by: Actor; at: string } {
  return { by, at: at.toISOString() }
}

/** The audit log's entry for something that was done to a draft. */
export function toAuditEntry(
  { by, at, requestId }: Signing,
  action: 'draft-created' | 'draft-edited' | 'draft-deleted' | 'review-requested' | 'draft-approved',
  id: string,
  detail?: string,
): AuditEntry {
  const subject = `experiments/${id}`
  return { by, at: at.toISOString(), requestId, action, subject, outcome: 'ok', ...(detail && { detail }) }
}
