import type { Metadata } from 'next'
import { InboxList } from '#components/console/inbox/inbox-list'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { type InboxView, readInbox } from '#lib/notices/inbox'
import { log } from '#lib/observability/log'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Inbox' }
/** Every view reads the inbox anew. */
export const dynamic = 'force-dynamic'

export default async function InboxPage() {
  const { sub } = await requireSession('/console/inbox')
  const inbox = await read(sub)
  return (
    <>
      <PageHeader title="Inbox" description="What Shoreline noticed and you may want to act on." />
      {inbox === null ? (
        <ProblemNote
          title="The inbox cannot be read right now"
          detail="Redis does not answer."
          retryHref="/console/inbox"
        />
      ) : (
        <InboxList initial={inbox} key={`${inbox.unread}-${inbox.notices[0]?.id}`} />
      )}
    </>
  )
}

async function read(person: string): Promise<InboxView | null> {
  try {
    return await readInbox(person)
  } catch (error) {
    log('error', 'inbox-unavailable', { error })
    return null
  }
}
