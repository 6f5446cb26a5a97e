import { type ApiTokenView, readApiTokens } from './api-tokens.ts'
import { type InvitationView, readInvitations } from './invitations.ts'
import { type MemberView, readMembers } from './read-members.ts'

/** All that the team page shows. */
export type TeamView = {
  readonly members: readonly MemberView[]
  readonly invitations: readonly InvitationView[]
  readonly tokens: readonly ApiTokenView[]
}

/**
 * Reads the team; invitations and tokens for owners only.
 * @throws when Redis does not answer
 */
export async function readTeam(isOwner: boolean, now: Date): Promise<TeamView> {
  const [members, invitations, tokens] = await Promise.all([
    readMembers(),
    isOwner ? readInvitations(now) : [],
    isOwner ? readApiTokens(now) : [],
  ])
  return { members, invitations, tokens }
}
