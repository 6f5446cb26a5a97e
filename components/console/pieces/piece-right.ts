import { hasRole, type Role } from '#lib/core/access/roles'

/** What somebody may do to what has no draft, and why not more. */
export type PieceRight = { readonly canEdit: boolean; readonly reason: string | null }

/** Pieces go live without a draft, so where a second person has to agree there is nothing to sign. */
export function judgePieceRight(roles: readonly Role[], needsApproval: boolean): PieceRight {
  if (!hasRole(roles, 'publisher'))
    return { canEdit: false, reason: 'Changing this needs the role publisher.' }
  if (needsApproval && !hasRole(roles, 'owner'))
    return {
      canEdit: false,
      reason:
        'This workspace requires approvals. What stands here goes live without a draft that a second person could approve, so only owners change it.',
    }
  return { canEdit: true, reason: null }
}
