import * as v from 'valibot'
import { digestOf, randomToken } from '#lib/auth/digest'
import { CONSOLE_ROLES } from '#lib/core/access/roles'
import { Actor } from '#lib/core/experiments/draft'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

const VALID_MS = 7 * 86_400_000
const TOKEN = /^[\w-]{43}$/

const Invitation = v.object({
  email: v.string(),
  role: v.picklist(CONSOLE_ROLES),
  by: Actor,
  at: v.string(),
  expiresAt: v.string(),
})

/** An open invitation. Its id is the digest of its token: it names it, and opens nothing. */
export const InvitationView = v.object({ id: v.string(), ...Invitation.entries })
export type InvitationView = v.InferOutput<typeof InvitationView>

/**
 * Invites an address and returns the token, which is stored as a digest only. An older invitation of the same address is
 * worth nothing from then on.
 * @throws when Redis does not answer
 */
export async function makeInvitation(
  { email, role, by }: Pick<InvitationView, 'email' | 'role' | 'by'>,
  now: Date,
): Promise<{ readonly token: string; readonly invitation: InvitationView }> {
  const token = randomToken(32)
  const id = await digestOf(token)
  const older = (await readAll()).filter((one) => one.email === email || isOver(one, now))
  const invitation = {
    ...{ email, role, by, at: now.toISOString() },
    expiresAt: new Date(now.getTime() + VALID_MS).toISOString(),
  }
  const all = redis().multi()
  if (older.length > 0) all.hdel(keys.invitations(), ...older.map((one) => one.id))
  all.hset(keys.invitations(), { [id]: JSON.stringify(invitation) })
  await all.exec()
  return { token, invitation: { id, ...invitation } }
}

/** Open invitations, the newest first. */
export async function readInvitations(now: Date): Promise<readonly InvitationView[]> {
  const open = (await readAll()).filter((one) => !isOver(one, now))
  return open.toSorted((a, b) => b.at.localeCompare(a.at))
}

/** The open invitation of a token, left as it is; null for one that was used, withdrawn or is too old. */
export async function findInvitation(token: string, now: Date): Promise<InvitationView | null> {
  if (!TOKEN.test(token)) return null
  const id = await digestOf(token)
  const found = toInvitation(id, await redis().hget(keys.invitations(), id))
  return found === null || isOver(found, now) ? null : found
}

/** Withdraws an invitation and returns it; null when there is none. */
export async function withdrawInvitation(id: string): Promise<InvitationView | null> {
  const found = toInvitation(id, await redis().hget(keys.invitations(), id))
  const removed = await redis().hdel(keys.invitations(), id)
  return removed === 1 ? found : null
}

async function readAll(): Promise<readonly InvitationView[]> {
  const stored = (await redis().hgetall<Record<string, unknown>>(keys.invitations())) ?? {}
  return Object.entries(stored)
    .map(([id, value]) => toInvitation(id, value))
    .filter((one) => one !== null)
}

function toInvitation(id: string, stored: unknown): InvitationView | null {
  const parsed = v.safeParse(Invitation, stored)
  return parsed.success ? { id, ...parsed.output } : null
}

function isOver({ expiresAt }: Pick<InvitationView, 'expiresAt'>, now: Date): boolean {
  return Date.parse(expiresAt) <= now.getTime()
}
