import * as v from 'valibot'
import { digestOf } from '#lib/auth/digest'
import { readNewest } from '#lib/publish/read-newest'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { Notice, NoticeKind } from './notice.ts'

/** As long as notices are kept: who has not come for so long has read nothing. */
const KEEP_SECONDS = 90 * 86_400
const MOST_SHOWN = 100

const Preferences = v.object({
  /** ISO 8601: what was told later is unread. */
  readUntil: v.optional(v.pipe(v.string(), v.isoTimestamp()), '1970-01-01T00:00:00.000Z'),
  /** Kinds that this person does not want in the inbox. */
  muted: v.optional(v.array(NoticeKind), []),
})
type Preferences = v.InferOutput<typeof Preferences>

export const InboxView = v.object({
  notices: v.array(v.object({ ...Notice.entries, isUnread: v.boolean() })),
  unread: v.number(),
  muted: v.array(NoticeKind),
})
export type InboxView = v.InferOutput<typeof InboxView>

/** Body of `PATCH /api/notices`; what is left out stays. */
export const InboxChange = v.strictObject({
  readUntil: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  muted: v.exactOptional(v.array(NoticeKind)),
})
export type InboxChange = v.InferOutput<typeof InboxChange>

/** What a person was told, newest first, without the kinds that they have muted. @throws when Redis does not answer */
export async function readInbox(person: string): Promise<InboxView> {
  const [{ readUntil, muted }, all] = await Promise.all([
    readPreferences(person),
    readNewest(keys.notices(), Notice, MOST_SHOWN),
  ])
  const notices = all
    .filter(({ kind }) => !muted.includes(kind))
    .map((notice) => ({ ...notice, isUnread: Date.parse(notice.at) > Date.parse(readUntil) }))
  return { notices, unread: notices.filter(({ isUnread }) => isUnread).length, muted }
}

/** @throws when Redis does not answer; then nothing was changed */
export async function changeInbox(person: string, change: InboxChange): Promise<void> {
  const key = keys.noticePreferences(await digestOf(person))
  const fields = {
    ...(change.readUntil !== undefined && { readUntil: change.readUntil }),
    ...(change.muted !== undefined && { muted: JSON.stringify(change.muted) }),
  }
  if (Object.keys(fields).length === 0) return
  await redis().multi().hset(key, fields).expire(key, KEEP_SECONDS).exec()
}

async function readPreferences(person: string): Promise<Preferences> {
  const stored = await redis().hgetall(keys.noticePreferences(await digestOf(person)))
  const parsed = v.safeParse(Preferences, stored ?? {})
  return parsed.success ? parsed.output : v.parse(Preferences, {})
}
