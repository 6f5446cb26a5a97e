import * as v from 'valibot'
import { ROLES } from '#lib/core/access/roles'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { toAccount, toSubject } from './accounts.ts'
import { digestOf, randomToken } from './digest.ts'
import { seal } from './seal.ts'
import type { SessionOrigin } from './session-origin.ts'
import { signToken } from './sign-token.ts'

const ACCESS_TTL_SECONDS = 900
const SESSION_TTL_SECONDS = 30 * 86_400
/** Tabs that refresh at the same moment send the same token: for so long it is no theft. */
const GRACE_MS = 10_000

/** Who a session is for. Whoever has an account gets roles and name from it anew at each refresh. */
export const Subject = v.object({
  sub: v.string(),
  roles: v.array(v.picklist(ROLES)),
  name: v.string(),
  email: v.exactOptional(v.string()),
})
export type Subject = v.InferOutput<typeof Subject>

/** A session as its cookies carry it. It ends 30 days after sign-in, however often it is refreshed. */
export type Session = {
  readonly subject: Subject
  readonly accessToken: string
  readonly refreshToken: string
  readonly endsAtMs: number
}

export type Rotation =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: 'refresh-unknown' }
  | { readonly ok: false; readonly reason: 'refresh-reused'; readonly subject: Subject }

/**
 * Begins a session: a short access token, and a refresh token with a family of its own. The access token names the
 * family (`sid`), so that a handler can tell a session that was ended from one that goes on.
 */
export async function startSession(
  subject: Subject,
  nowMs: number,
  origin?: SessionOrigin,
): Promise<Session> {
  const family = randomToken(16)
  const refreshToken = `${family}.${randomToken(32)}`
  const endsAtMs = nowMs + SESSION_TTL_SECONDS * 1_000
  const key = keys.refreshFamily(family)
  const ofSubject = keys.sessionsOf(subject.sub)
  const current = await digestOf(refreshToken)
  await redis()
    .multi()
    .hset(key, { current, subject: JSON.stringify(subject), endsAt: endsAtMs, startedAt: nowMs, ...origin })
    .pexpireat(key, endsAtMs)
    .zremrangebyscore(ofSubject, 0, nowMs)
    .zadd(ofSubject, { score: endsAtMs, member: family })
    .pexpireat(ofSubject, endsAtMs)
    .exec()
  return { subject, refreshToken, endsAtMs, accessToken: await accessTokenOf(subject, family, nowMs) }
}

/**
 * One step: the current token gives way to the next. The previous one, for a moment, gets the same answer;
 * any other is a copy that somebody else used before, and ends the family.
 */
const ROTATE = `
local family = redis.call('HMGET', KEYS[1], 'current', 'previous', 'rotatedAt', 'subject', 'endsAt')
if not family[4] then return {'unknown'} end
if family[1] == ARGV[1] then
  redis.call('HSET', KEYS[1], 'current', ARGV[2], 'previous', ARGV[1], 'rotatedAt', ARGV[3])
elseif family[2] ~= ARGV[1] or tonumber(ARGV[3]) - tonumber(family[3]) > tonumber(ARGV[4]) then
  redis.call('DEL', KEYS[1])
  return {'reused', family[4]}
end
local sub = cjson.decode(family[4]).sub
return {'rotated', family[4], family[5], redis.call('HGET', KEYS[2], sub)}`

const Rotated = v.union([
  v.tuple([v.literal('rotated'), Subject, v.number(), v.unknown()]),
  v.tuple([v.literal('reused'), Subject]),
  v.tuple([v.literal('unknown')]),
])

/**
 * Exchanges a refresh token for a new session. The next token is a keyed hash of this one, so that parallel
 * tabs, and a client whose answer was lost, receive the same.
 * @throws when Redis does not answer
 */
export async function rotateSession(refreshToken: string, nowMs: number): Promise<Rotation> {
  const [family, secret, ...more] = refreshToken.split('.')
  if (!family || !secret || more.length > 0 || !/^[\w-]{22}$/.test(family))
    return { ok: false, reason: 'refresh-unknown' }
  const next = `${family}.${await seal('refresh', refreshToken)}`
  const digests = await Promise.all([digestOf(refreshToken), digestOf(next)])
  const answer = v.parse(
    Rotated,
    await redis().eval(ROTATE, [keys.refreshFamily(family), keys.users()], [...digests, nowMs, GRACE_MS]),
  )
  if (answer[0] === 'reused') return { ok: false, reason: 'refresh-reused', subject: answer[1] }
  if (answer[0] === 'unknown') return { ok: false, reason: 'refresh-unknown' }
  const [, stored, endsAtMs, account] = answer
  const subject = currentSubject(stored, account)
  if (subject === null) return { ok: false, reason: 'refresh-unknown' }
  const accessToken = await accessTokenOf(subject, family, nowMs)
  return { ok: true, session: { subject, endsAtMs, refreshToken: next, accessToken } }
}

/** Ends the session of a refresh token and returns whose it was; null for one that is unknown, or ended already. */
export async function endSession(refreshToken: string): Promise<Subject | null> {
  const [family] = refreshToken.split('.')
  if (!family || !/^[\w-]{22}$/.test(family)) return null
  const key = keys.refreshFamily(family)
  const subject = await redis().hget(key, 'subject')
  await redis().del(key)
  if (!v.is(Subject, subject)) return null
  await redis().zrem(keys.sessionsOf(subject.sub), family)
  return subject
}

/** The subject as its account has it now; null when the account is gone. The owner's link has none. */
function currentSubject(stored: Subject, account: unknown): Subject | null {
  if (!stored.sub.startsWith('u_')) return stored
  const now = toAccount(account)
  return now && toSubject(now)
}

async function accessTokenOf(
  { sub, roles, ...claims }: Subject,
  family: string,
  nowMs: number,
): Promise<string> {
  const session = { sub, roles, claims: { ...claims, sid: family } }
  return await signToken(session, ACCESS_TTL_SECONDS, Math.floor(nowMs / 1_000))
}
