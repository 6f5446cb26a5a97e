import type { Metadata } from 'next'
import { consoleButtonClass } from '#components/console/console-button'
import { ExperimentBoard } from '#components/console/list/experiment-board'
import { ListToolbar } from '#components/console/list/list-toolbar'
import { NothingListed } from '#components/console/list/nothing-listed'
import { PageLinks } from '#components/console/list/page-links'
import { SlotLanes } from '#components/console/list/slot-lanes'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { PageHeader } from '#components/ui/page-header'
import { hasRole } from '#lib/core/access/roles'
import { countGroups, selectRows } from '#lib/core/experiments/select-rows'
import { log } from '#lib/observability/log'
import { type ExperimentList, listExperiments } from '#lib/results/list-experiments'
import { readListQuery } from '../../../components/console/list/list-query.ts'
import { requireSession } from '../require-session.ts'

export const metadata: Metadata = { title: 'Experiments' }
/** What is live is read anew for every view. */
export const dynamic = 'force-dynamic'

const ROWS_A_PAGE = 30

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export default async function ExperimentsPage({ searchParams }: Props) {
  const [{ roles }, given] = await Promise.all([requireSession('/console'), searchParams])
  const list = await tryList()
  if (list === null) return <StoreUnreachable />
  const now = Date.now()
  const query = readListQuery(given)
  const canEdit = hasRole(roles, 'editor')
  const { group: _, ...withoutGroup } = query
  const found = selectRows(list.rows, query)
  const pages = Math.max(Math.ceil(found.length / ROWS_A_PAGE), 1)
  const page = Math.min(query.page, pages)
  const rows = found.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
  return (
    <>
      <PageHeader
        title="Experiments"
        actions={
          <>
            <a href="/console/programme" className="px-2 text-tide-text underline underline-offset-4">
              What they are worth together
            </a>
            {canEdit && <NewExperiment />}
          </>
        }
      />
      {list.rows.length > 0 && (
        <ListToolbar
          query={query}
          counts={countGroups(selectRows(list.rows, { ...withoutGroup, group: null }))}
        />
      )}
      <ExperimentBoard
        initial={viewOf(list, rows)}
        hasHistory={list.hasHistory}
        figures={list.figures}
        rows={rows}
        isGrouped={query.sort === 'attention'}
        canEdit={canEdit}
        canPublish={hasRole(roles, 'publisher')}
      />
      {found.length === 0 && <NothingListed isFiltered={list.rows.length > 0} canEdit={canEdit} />}
      <PageLinks query={{ ...query, page }} pages={pages} />
      <SlotLanes rows={list.rows} now={now} />
    </>
  )
}

function NewExperiment() {
  return (
    <a href="/console/experiments/new" className={consoleButtonClass('filled')}>
      New experiment
    </a>
  )
}

/** What the page needs of the live view: the browser reads all of it soon enough. */
function viewOf({ view }: ExperimentList, rows: ExperimentList['rows']): ExperimentList['view'] {
  const ids = new Set(rows.map(({ id }) => id))
  return { ...view, drafts: null, experiments: view.experiments.filter(({ id }) => ids.has(id)) }
}

async function tryList(): Promise<ExperimentList | null> {
  try {
    return await listExperiments()
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    return null
  }
}
