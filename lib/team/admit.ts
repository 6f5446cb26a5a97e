import * as v from 'valibot'
import { Account } from '#lib/auth/accounts'
import { randomToken } from '#lib/auth/digest'
import { endSessionsOf } from '#lib/auth/end-sessions'
import type { ConsoleRole } from '#lib/core/access/describe-role'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** Who is to become a member, and under which condition. */
export type Admission = {
  readonly person: Pick<Account, 'email' | 'name' | 'password' | 'identity'>
  readonly role: ConsoleRole
  /** Only while the workspace has no owner. */
  readonly onlyFirst?: boolean
  /**
   * Whether a customer's account with this address becomes the member's, its password replaced and its sessions ended.
   * Only for somebody who has shown that the address is theirs: customers never have.
   */
  readonly takesOver?: boolean
  /** Digest of the invitation that this uses up. */
  readonly invitation?: string
}

export type Admitted =
  | { readonly ok: true; readonly account: Account }
  | {
      readonly ok: false
      readonly code: 'already-member' | 'email-taken' | 'setup-closed' | 'invitation-used'
    }

/** Everything is checked before anything is written, in one step: of two who come at once, one is admitted. */
const ADMIT = `
local account = cjson.decode(ARGV[2])
if ARGV[3] == '1' then
  for _, id in ipairs(redis.call('SMEMBERS', KEYS[3])) do
    local stored = redis.call('HGET', KEYS[1], id)
    for _, role in ipairs(stored and cjson.decode(stored).roles or {}) do
      if role == 'owner' then return {'setup-closed'} end
    end
  end
end
if ARGV[5] ~= '' and redis.call('HEXISTS', KEYS[4], ARGV[5]) == 0 then return {'invitation-used'} end
local id = redis.call('HGET', KEYS[2], account.email)
local stored = id and redis.call('HGET', KEYS[1], id)
if id and redis.call('SISMEMBER', KEYS[3], id) == 1 then return {'already-member'} end
if stored and ARGV[4] ~= '1' then return {'email-taken'} end
if ARGV[5] ~= '' then redis.call('HDEL', KEYS[4], ARGV[5]) end
if stored then
  account.id = id
  account.createdAt = cjson.decode(stored).createdAt
  account.roles = {'customer', ARGV[1]}
end
redis.call('HSET', KEYS[2], account.email, account.id)
redis.call('HSET', KEYS[1], account.id, cjson.encode(account))
redis.call('SADD', KEYS[3], account.id)
return {'admitted', cjson.encode(account)}`

const Answer = v.union([
  v.tuple([v.literal('admitted'), Account]),
  v.tuple([v.picklist(['setup-closed', 'already-member', 'email-taken', 'invitation-used'])]),
])

/**
 * Makes somebody a member.
 * @throws when Redis does not answer
 */
export async function admit(admission: Admission, now: Date): Promise<Admitted> {
  const { person, role, onlyFirst = false, takesOver = false, invitation = '' } = admission
  const account: Account = {
    ...person,
    id: `u_${randomToken(12)}`,
    roles: [role],
    createdAt: now.toISOString(),
  }
  const answer = await redis().eval(
    ADMIT,
    [keys.users(), keys.userByEmail(), keys.team(), keys.invitations()],
    [role, JSON.stringify(account), onlyFirst ? '1' : '', takesOver ? '1' : '', invitation],
  )
  const parsed = v.parse(Answer, answer)
  if (parsed[0] !== 'admitted') return { ok: false, code: parsed[0] }
  if (parsed[1].id !== account.id) await endSessionsOf(parsed[1].id, now.getTime())
  return { ok: true, account: parsed[1] }
}
