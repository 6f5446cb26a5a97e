'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { LocalTime } from '#components/console/local-time'
import { EmptyState } from '#components/ui/empty-state'
import { Section } from '#components/ui/section'
import { useToast } from '#components/ui/toast'
import type { InboxChange, InboxView } from '#lib/notices/inbox'
import type { NoticeKind } from '#lib/notices/notice'
import { NOTICE_KINDS, NOTICE_WORDS } from './notice-words.ts'
import { saveInbox } from './save-inbox.ts'

const BEGINNING = '1970-01-01T00:00:00.000Z'

/** What the team was told, newest first, and which kinds one wants to hear of. */
export function InboxList({ initial }: { readonly initial: InboxView }) {
  const [inbox, setInbox] = useState(initial)
  const router = useRouter()
  const toast = useToast()

  const save = async (change: InboxChange) => {
    try {
      setInbox(await saveInbox(change))
      router.refresh()
      return true
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : 'Nothing was changed.', tone: 'failed' })
      return false
    }
  }

  /** Unread again is what was told after the newest that was read before. */
  const markRead = async (readUntil: string) => {
    const before = inbox.notices.find(({ isUnread }) => !isUnread)?.at ?? BEGINNING
    if (!(await save({ readUntil }))) return
    toast({ message: 'All are read.', undo: async () => void (await save({ readUntil: before })) })
  }

  const newest = inbox.notices[0]
  return (
    <>
      {newest === undefined ? (
        <EmptyState title="Nothing to tell yet">
          <p>A verdict, a broken guardrail or a wanted approval appears here, once each.</p>
        </EmptyState>
      ) : (
        <>
          {inbox.unread > 0 && (
            <ConsoleButton onClick={() => void markRead(newest.at)}>Mark all as read</ConsoleButton>
          )}
          <Notices notices={inbox.notices} />
        </>
      )}
      <Section id="muted" title="What you want to hear of" hint="It is about your inbox alone.">
        <Kinds muted={inbox.muted} onChange={(muted) => void save({ muted })} />
      </Section>
    </>
  )
}

function Notices({ notices }: Pick<InboxView, 'notices'>) {
  return (
    <ul className="py-4">
      {notices.map(({ id, at, title, detail, href, isUnread }) => (
        <li key={id} className="grid gap-1 border-line border-t py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            {isUnread && (
              <span className="size-2 self-center rounded-full bg-tide">
                <span className="sr-only">Unread: </span>
              </span>
            )}
            <a
              href={href}
              className={`inline-flex min-h-6 items-center underline underline-offset-4 ${isUnread ? 'font-semibold' : ''}`}
            >
              {title}
            </a>
            <span className="text-[13px] text-ink-2">
              <LocalTime at={at} />
            </span>
          </p>
          <p className="max-w-[68ch] text-ink-2">{detail}</p>
        </li>
      ))}
    </ul>
  )
}

type KindsProps = {
  readonly muted: readonly NoticeKind[]
  readonly onChange: (muted: NoticeKind[]) => void
}

function Kinds({ muted, onChange }: KindsProps) {
  return (
    <ul className="grid gap-x-5 sm:grid-cols-2">
      {NOTICE_KINDS.map((kind) => (
        <li key={kind}>
          <label className="inline-flex min-h-8 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-tide"
              checked={!muted.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? muted.filter((one) => one !== kind) : [...muted, kind])
              }
            />
            {NOTICE_WORDS[kind]}
          </label>
        </li>
      ))}
    </ul>
  )
}
