import { answerFromStore } from '#lib/publish/answer-from-store'
import { readApiTokens } from './api-tokens.ts'
import { readInvitations } from './invitations.ts'
import { readMembers } from './read-members.ts'

/** `GET /api/team`, its caller known to be a viewer. */
export async function answerMembers(request: Request): Promise<Response> {
  return await answerFromStore(request, async () => ({ members: await readMembers() }))
}

/** `GET /api/invitations`, its caller known to be an owner. */
export async function answerInvitations(request: Request): Promise<Response> {
  return await answerFromStore(request, async () => ({ invitations: await readInvitations(new Date()) }))
}

/** `GET /api/tokens`, its caller known to be an owner. */
export async function answerTokens(request: Request): Promise<Response> {
  return await answerFromStore(request, async () => ({ tokens: await readApiTokens(new Date()) }))
}
