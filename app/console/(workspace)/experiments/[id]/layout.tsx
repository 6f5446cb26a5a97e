import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Presence } from '#components/console/live/presence'
import { ExperimentTabs } from '#components/console/results/experiment-tabs'
import { StatusBadge } from '#components/console/results/status-badge'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { PageHeader } from '#components/ui/page-header'
import { lifecycleOf } from '#lib/core/experiments/lifecycle'
import { experimentName } from '#lib/drafts/experiment-name'
import { log } from '#lib/observability/log'
import { requireSession } from '../../../require-session.ts'
import { readExperiment } from './read-experiment.ts'

type Props = { readonly params: Promise<{ readonly id: string }>; readonly children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const known = await readExperiment(id).catch(() => null)
  return { title: known === null ? id : experimentName(known) }
}

/** The heading that all views of an experiment share: what it is called, where it stands, and what it hopes for. */
export default async function ExperimentLayout({ params, children }: Props) {
  const { id } = await params
  const path = `/console/experiments/${encodeURIComponent(id)}`
  await requireSession(path)
  const known = await readExperiment(id).catch((error: unknown) => {
    log('error', 'experiment-unavailable', { error })
    return null
  })
  if (known === null) return <StoreUnreachable />
  const { draft, live, record } = known
  if (draft === null && live === null && record === null) notFound()
  const state = lifecycleOf({ draft, record, live, now: Date.now() })
  const hypothesis = draft?.definition.hypothesis
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {experimentName(known)}
            <StatusBadge state={state} />
          </span>
        }
        description={
          <>
            <span className="flex flex-wrap gap-x-3 text-[13px]">
              <code className="font-mono">{id}</code>
              <code className="font-mono">{live?.slot ?? draft?.definition.slot}</code>
            </span>
            {hypothesis !== undefined && hypothesis !== '' && (
              <p className="mt-1 text-[16px] text-ink leading-6">{hypothesis}</p>
            )}
          </>
        }
        actions={
          <div data-presence={id} className="min-h-8 print:hidden">
            <Presence experiment={id} />
          </div>
        }
      />
      <div className="print:hidden">
        <ExperimentTabs path={path} />
      </div>
      {children}
    </>
  )
}
