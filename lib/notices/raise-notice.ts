import { digestOf, randomToken } from '#lib/auth/digest'
import { announce } from '#lib/live/announce'
import { readSettings } from '#lib/publish/settings'
import { keys } from '#lib/stores/redis/keys'
import { raiseNoticeScript } from '#lib/stores/redis/scripts/raise-notice'
import { StoredScript } from '#lib/stores/redis/stored-script'
import { noticeChannel } from './channels/notice-channel.ts'
import type { NewNotice, Notice } from './notice.ts'

const KEEP_SECONDS = 90 * 86_400
const MOST_KEPT = 500
/** A channel that takes nothing for so long has given up. */
const OUTBOX_SECONDS = 7 * 86_400

const script = new StoredScript<number>(raiseNoticeScript)

/**
 * Tells the team of something, once for each occasion: in everybody's inbox and, unless the workspace has muted the
 * kind there, through the channel that the environment names, which `deliverNotices` serves. Whether it was new.
 * @throws when Redis does not answer; the caller's next run raises it again
 */
export async function raiseNotice({ occasion, ...wanted }: NewNotice, now: Date): Promise<boolean> {
  const { mutedNotices } = await readSettings()
  const hasChannel = noticeChannel() !== null && !mutedNotices.includes(wanted.kind)
  const notice: Notice = { id: randomToken(9), at: now.toISOString(), ...wanted }
  const mark = await digestOf([wanted.kind, wanted.subject, occasion].join('\n'))
  const isNew = await script.run(
    [keys.noticeMark(mark), keys.notices(), keys.noticeOutbox()],
    [
      JSON.stringify(notice),
      String(KEEP_SECONDS),
      String(MOST_KEPT),
      hasChannel ? '1' : '0',
      String(OUTBOX_SECONDS),
    ],
  )
  if (isNew !== 1) return false
  await announce('inbox', { type: 'notice', body: notice })
  return true
}
