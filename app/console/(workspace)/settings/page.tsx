import type { Metadata } from 'next'
import { SettingsForm } from '#components/console/settings/settings-form'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { hasRole } from '#lib/core/access/roles'
import { toEtag } from '#lib/http/match-etag'
import { noticeChannel } from '#lib/notices/channels/notice-channel'
import { log } from '#lib/observability/log'
import { readStoredSettings } from '#lib/publish/settings'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Settings' }
/** Every view reads the settings anew. */
export const dynamic = 'force-dynamic'

export default async function SettingsPage() {
  const { roles } = await requireSession('/console/settings')
  const isOwner = hasRole(roles, 'owner')
  const stored = await read()
  return (
    <>
      <PageHeader
        title="Settings"
        description={isOwner ? 'They hold for the whole workspace.' : 'Owners of the workspace change these.'}
      />
      {stored === null ? (
        <ProblemNote
          title="The settings cannot be read right now"
          detail="Redis does not answer."
          retryHref="/console/settings"
        />
      ) : (
        <SettingsForm
          initial={stored.settings}
          etag={toEtag(stored.revision)}
          canEdit={isOwner}
          channel={channelName()}
        />
      )}
    </>
  )
}

async function read() {
  try {
    return await readStoredSettings()
  } catch (error) {
    log('error', 'settings-unavailable', { error })
    return null
  }
}

function channelName(): string | null {
  const channel = noticeChannel()
  if (channel === null) return null
  return channel.kind === 'slack' ? 'Slack' : `the webhook at ${new URL(channel.url).host}`
}
