import type { Metadata } from 'next'
import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import { FaultList } from '#components/console/fault-list'
import { FlagBoard } from '#components/console/flags/flag-board'
import { PieceRightNote } from '#components/console/pieces/piece-right-note'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { PageHeader } from '#components/ui/page-header'
import { flagReaders } from '#content/flag-readers'
import { parseExperiments } from '#lib/core/experiments/document'
import { readEditorSite } from '#lib/drafts/read-editor-site'
import { log } from '#lib/observability/log'
import { propagationSeconds } from '#lib/publish/read-experiments'
import { readDocuments } from '#lib/stores/edge-config/client'
import { judgePieceRight } from '../../../../components/console/pieces/piece-right.ts'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Flags' }
/** Every view reads what is live anew. */
export const dynamic = 'force-dynamic'

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function FlagsPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { roles } = await requireSession('/console/flags')
  const query = await searchParams
  const known = await read()
  if (known === null) return <StoreUnreachable />
  const { version, flags, faults, site } = known
  const { canEdit, reason } = judgePieceRight(roles, site.needsApproval)
  const fresh = textOf(query.new)
  const { segments, markets, countries, traffic } = site
  return (
    <>
      <PageHeader
        title="Flags"
        description={`Turn code on and off without a deploy. A switch is a kill switch too: within ${propagationSeconds()} seconds it is off for every visitor.`}
        actions={
          canEdit && fresh === null && flags.length > 0 ? (
            <Link
              href="/console/flags?new="
              prefetch={false}
              scroll={false}
              className={consoleButtonClass('quiet')}
            >
              Create a flag
            </Link>
          ) : undefined
        }
      />
      <PieceRightNote reason={reason} />
      <FlagBoard
        live={{ version, flags }}
        readers={flagReaders}
        site={{ segments, markets, countries, traffic }}
        canEdit={canEdit}
        open={textOf(query.flag)}
        fresh={fresh}
      />
      <FaultList faults={faults} />
    </>
  )
}

/** Null while Edge Config does not answer. */
async function read() {
  try {
    const [{ experiments }, site] = await Promise.all([
      readDocuments(['experiments']),
      readEditorSite(Date.now()),
    ])
    const { document, faults } = parseExperiments(experiments)
    const ours = faults.filter(({ pointer }) => pointer === '' || pointer.startsWith('/flags'))
    return { version: document.version, flags: document.flags, faults: ours, site }
  } catch (error) {
    log('error', 'flags-unavailable', { error })
    return null
  }
}

function textOf(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value.slice(0, 64) : null
}
