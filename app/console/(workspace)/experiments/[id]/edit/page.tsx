import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { ExperimentEditor } from '#components/console/editor/experiment-editor'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { readVisitor } from '#lib/auth/visitor-cookie'
import { hasRole } from '#lib/core/access/roles'
import { loadExperiment } from '#lib/drafts/load-experiment'
import { readEditorSite } from '#lib/drafts/read-editor-site'
import { log } from '#lib/observability/log'
import { requireSession } from '../../../../require-session.ts'

export const metadata: Metadata = { title: 'Design' }
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly id: string }> }

/** The draft of an experiment; of one that nobody has edited, what is live. */
export default async function EditExperimentPage({ params }: Props) {
  const { id } = await params
  const { roles, sub } = await requireSession(`/console/experiments/${id}/edit`)
  const known = await read(id)
  if (known === null) return <StoreUnreachable />
  const [{ draft }, site] = known
  if (draft === null) notFound()
  const { revision, definition, updated } = draft
  return (
    <ExperimentEditor
      key={id}
      draft={{ id, revision, definition, updatedAt: revision === 0 ? null : updated.at }}
      site={site}
      canEdit={hasRole(roles, 'editor')}
      canPublish={hasRole(roles, 'publisher')}
      person={sub}
      visitor={await readVisitor((await headers()).get('cookie'))}
    />
  )
}

async function read(id: string) {
  try {
    return await Promise.all([loadExperiment(id), readEditorSite(Date.now())])
  } catch (error) {
    log('error', 'editor-unavailable', { id, error })
    return null
  }
}
