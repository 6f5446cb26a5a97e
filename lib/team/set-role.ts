import * as v from 'valibot'
import { endSessionsOf } from '#lib/auth/end-sessions'
import type { ConsoleRole } from '#lib/core/access/describe-role'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

export type RoleChange =
  | { readonly ok: true; readonly before: string; readonly name: string }
  | { readonly ok: false; readonly code: 'member-unknown' | 'last-owner' }

/**
 * The last owner keeps the role, also of two owners who demote each other at the same moment. Without a role an account is
 * gone, with its address and its identity; a customer stays one.
 */
const SET_ROLE = `
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if not stored or redis.call('SISMEMBER', KEYS[3], ARGV[1]) == 0 then return {'member-unknown'} end
local account = cjson.decode(stored)
local function has(person, wanted)
  for _, role in ipairs(person.roles) do if role == wanted then return true end end
  return false
end
if has(account, 'owner') and ARGV[2] ~= 'owner' then
  local owners = 0
  for _, id in ipairs(redis.call('SMEMBERS', KEYS[3])) do
    local other = redis.call('HGET', KEYS[1], id)
    if other and has(cjson.decode(other), 'owner') then owners = owners + 1 end
  end
  if owners < 2 then return {'last-owner'} end
end
local before = account.roles[#account.roles]
local roles = has(account, 'customer') and {'customer'} or {}
if ARGV[2] ~= '' then table.insert(roles, ARGV[2]) else redis.call('SREM', KEYS[3], ARGV[1]) end
if ARGV[2] == '' and account.identity then
  redis.call('HDEL', KEYS[4], account.identity)
  account.identity = nil
end
if #roles == 0 then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('HDEL', KEYS[2], account.email)
else
  account.roles = roles
  redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(account))
end
return {'done', before, account.name}`

const Answer = v.union([
  v.tuple([v.literal('done'), v.string(), v.unknown()]),
  v.tuple([v.picklist(['member-unknown', 'last-owner'])]),
])

/**
 * Gives a member another role, or none, and ends their sessions: what they hold was signed for the old one.
 * @throws when Redis does not answer
 */
export async function setRole(id: string, role: ConsoleRole | null, nowMs: number): Promise<RoleChange> {
  const answer = await redis().eval(
    SET_ROLE,
    [keys.users(), keys.userByEmail(), keys.team(), keys.identities()],
    [id, role ?? ''],
  )
  const parsed = v.parse(Answer, answer)
  if (parsed[0] !== 'done') return { ok: false, code: parsed[0] }
  if (parsed[1] !== role) await endSessionsOf(id, nowMs)
  return { ok: true, before: parsed[1], name: String(parsed[2]) }
}
