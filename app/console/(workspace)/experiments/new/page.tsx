import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ExperimentEditor } from '#components/console/editor/experiment-editor'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { readVisitor } from '#lib/auth/visitor-cookie'
import { hasRole } from '#lib/core/access/roles'
import { newDefinition } from '#lib/core/experiments/new-definition'
import { readEditorSite } from '#lib/drafts/read-editor-site'
import { log } from '#lib/observability/log'
import { requireSession } from '../../../require-session.ts'

export const metadata: Metadata = { title: 'New experiment' }
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** An experiment that is not stored yet; `?slot=` chooses its slot. */
export default async function NewExperimentPage({ searchParams }: Props) {
  const { slot } = await searchParams
  const asked = typeof slot === 'string' ? `?slot=${encodeURIComponent(slot)}` : ''
  const { roles, sub } = await requireSession(`/console/experiments/new${asked}`)
  const site = await readEditorSite(Date.now()).catch((error: unknown) => {
    log('error', 'edge-config-unavailable', { error })
    return null
  })
  if (site === null) return <StoreUnreachable />
  const chosen = site.slots.find(({ name }) => name === slot)?.name ?? ''
  return (
    <ExperimentEditor
      draft={{ id: null, revision: 0, definition: newDefinition(chosen), updatedAt: null }}
      site={site}
      canEdit={hasRole(roles, 'editor')}
      canPublish={hasRole(roles, 'publisher')}
      person={sub}
      visitor={await readVisitor((await headers()).get('cookie'))}
    />
  )
}
