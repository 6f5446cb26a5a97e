import type { Metadata } from 'next'
import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import { LiveBoard } from '#components/console/live/live-board'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { listCountries } from '#lib/content/list-countries'
import { ACTIVITY_KINDS, type Activity } from '#lib/core/live/activity'
import { leaveRunning } from '#lib/http/leave-running'
import { readActivity } from '#lib/live/read-activity'
import { log } from '#lib/observability/log'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Live' }
/** What happens now is read anew for every view. */
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export default async function LivePage({ searchParams }: Props) {
  await requireSession('/console/live')
  const { kind, q } = await searchParams
  const [activity, snapshot] = await Promise.all([read(), currentSnapshot(Date.now(), leaveRunning)])
  const filter = {
    kind: ACTIVITY_KINDS.find((known) => known === kind) ?? null,
    search: typeof q === 'string' ? q.slice(0, 100) : '',
  }
  return (
    <>
      <PageHeader
        title="Live"
        description="Who is on the site now, and what they do."
        actions={
          <Link href="/console/live/explain" prefetch={false} className={consoleButtonClass('quiet')}>
            Explain a visit
          </Link>
        }
      />
      {activity === null ? (
        <ProblemNote
          title="What happens now cannot be shown"
          detail="Redis does not answer. Visitors and experiments are not affected."
          retryHref="/console/live"
        />
      ) : (
        <LiveBoard
          initial={activity}
          filter={filter}
          currency={snapshot.markets.rates?.base ?? 'USD'}
          countries={nameCountries(activity)}
        />
      )}
    </>
  )
}

async function read(): Promise<Activity | null> {
  try {
    return await readActivity(Date.now())
  } catch (error) {
    log('error', 'activity-unavailable', { error })
    return null
  }
}

function nameCountries({ visitors }: Activity): Readonly<Record<string, string>> {
  const codes = [...new Set(visitors.map(({ country }) => country))].filter(Boolean)
  return Object.fromEntries(listCountries(codes, 'en').map(({ code, name }) => [code, name]))
}
