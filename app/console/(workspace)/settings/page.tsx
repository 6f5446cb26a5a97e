import type { Metadata } from 'next'
import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import { ChannelSection } from '#components/console/settings/notices/channel-section'
import { SettingsForm } from '#components/console/settings/settings-form'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { hasRole } from '#lib/core/access/roles'
import { env } from '#lib/env'
import { toEtag } from '#lib/http/match-etag'
import { noticeChannel } from '#lib/notices/channels/notice-channel'
import { readDelivery } from '#lib/notices/delivery'
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
        actions={
          <Link href="/console/settings/goals" prefetch={false} className={consoleButtonClass('quiet')}>
            Goals
          </Link>
        }
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
      <Channel canTest={isOwner} />
    </>
  )
}

async function Channel({ canTest }: { readonly canTest: boolean }) {
  const channel = noticeChannel()
  return (
    <ChannelSection
      channel={channel && { kind: channel.kind, host: new URL(channel.url).host }}
      delivery={await readDelivery().catch(() => null)}
      canTest={canTest}
      example={{ ...EXAMPLE, url: new URL(EXAMPLE.href, env().siteUrl).href }}
    />
  )
}

const EXAMPLE = {
  id: 'nQ2xL8vTz1aB',
  at: '2026-11-21T10:00:00.000Z',
  subject: 'experiments/hero-copy',
  title: 'Hero copy: bold is better',
  detail: 'Orders per visitor +4.1 %, likely +1.6 % to +6.7 %.',
  href: '/console/experiments/hero-copy',
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
