import type { Metadata } from 'next'
import { ExperimentBoard } from '#components/console/experiment-board'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import { readExperimentsView } from '#lib/publish/read-experiments'
import { requireSession } from '../require-session.ts'

export const metadata: Metadata = { title: 'Experiments' }
/** What is live is read anew for every view. */
export const dynamic = 'force-dynamic'

export default async function ExperimentsPage() {
  const { roles } = await requireSession('/console')
  const view = await readView()
  if (view === null) return <StoreUnreachable />
  return <ExperimentBoard initial={view} canPublish={hasRole(roles, 'publisher')} />
}

async function readView(): Promise<ExperimentsView | null> {
  try {
    return await readExperimentsView()
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    return null
  }
}
