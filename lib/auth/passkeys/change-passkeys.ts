import type { AccountContext } from '../answer-account.ts'
import type { ChangeOutcome, Fields } from '../answer-change.ts'
import { recordAccess } from '../record-access.ts'
import type { Person } from '../with-person.ts'
import { findPasskey, removePasskey, updatePasskey } from './passkeys.ts'

const MAX_NAME_LENGTH = 80

type Context = Pick<AccountContext, 'now' | 'requestId'>

/** Gives one of one's own passkeys another name. */
export async function renamePasskey(
  { by, sub }: Person,
  { id = '', name = '' }: Fields,
  { now, requestId }: Context,
): Promise<ChangeOutcome> {
  const passkey = await findPasskey(id)
  if (passkey?.account !== sub) return { ok: false, code: 'passkey-unknown' }
  const wanted = name.trim().slice(0, MAX_NAME_LENGTH)
  if (wanted === '') return { ok: false, code: 'name-missing' }
  await updatePasskey({ ...passkey, name: wanted })
  const detail = `${passkey.name} to ${wanted}`
  await recordAccess({ action: 'passkey-renamed', by, subject: `team/${sub}`, detail, at: now, requestId })
  return { ok: true, done: 'passkey-renamed' }
}

/** Removes one of one's own passkeys: it does not sign in any more. */
export async function dropPasskey(
  { by, sub }: Person,
  { id = '' }: Fields,
  { now, requestId }: Context,
): Promise<ChangeOutcome> {
  const removed = await removePasskey(sub, id)
  if (removed === null) return { ok: false, code: 'passkey-unknown' }
  const event = { action: 'passkey-removed', by, subject: `team/${sub}`, detail: removed.name } as const
  await recordAccess({ ...event, at: now, requestId })
  return { ok: true, done: 'passkey-removed' }
}
