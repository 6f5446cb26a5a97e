import type { Metadata } from 'next'
import { Comparison } from '#components/console/history/comparison'
import { OutsideEditSection } from '#components/console/history/outside-edit-section'
import { VersionItem } from '#components/console/history/version-item'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import { compareDocuments } from '#lib/publish/compare-documents'
import { readHistory, readVersion } from '#lib/publish/history'
import { type OutsideEdit, readOutsideEdit } from '#lib/publish/read-outside-edit'
import { withinTime } from '#lib/results/within-time'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'History' }
/** Every view reads history anew. */
export const dynamic = 'force-dynamic'

const PAGE_SIZE = 20
/** The platform’s API is asked for what is live: history is shown without its answer, too. */
const PATIENCE_MS = 1_500

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function HistoryPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const query = await searchParams
  const { roles } = await requireSession('/console/history', query)
  const before = toVersion(query.before)
  const history = await readPage(before)
  if (history === null)
    return (
      <>
        <PageHeader title="History" />
        <ProblemNote
          title="History cannot be read right now"
          detail="Redis does not answer. What is live is not affected."
          retryHref="/console/history"
        />
      </>
    )
  const { entries, liveVersion, hasMore, outside } = history
  const edit = outside === 'unknown' ? null : outside
  const canPublish = hasRole(roles, 'publisher')
  const [from, to] = [toVersion(query.a), toVersion(query.b)]
  return (
    <>
      <PageHeader
        title="History"
        description="Everything that ever went live: who changed what, and the way back. Going back is a new version, so nothing is lost."
      />
      {outside === 'unknown' && (
        <p role="status" className="mb-4 max-w-[68ch] border-warn border-l-2 pl-3 text-warn-text">
          Whether somebody edited Edge Config outside the console is not known right now.
        </p>
      )}
      {edit !== null && <OutsideEditSection edit={edit} canPublish={canPublish} />}
      {from !== undefined && to !== undefined && (
        <Comparison from={from} to={to} comparison={await compare(from, to)} />
      )}
      {entries.length === 0 ? (
        <EmptyState title="Nothing was published yet">
          <p>The first experiment that you publish is the first entry here.</p>
        </EmptyState>
      ) : (
        <ol>
          {entries.map((entry) => (
            <VersionItem
              key={entry.version}
              entry={entry}
              liveVersion={liveVersion}
              isEdited={edit !== null}
              canPublish={canPublish}
            />
          ))}
        </ol>
      )}
      {hasMore && (
        <a
          href={`/console/history?before=${entries.at(-1)?.version}`}
          className="inline-flex min-h-8 items-center text-tide-text underline underline-offset-4"
        >
          Older versions
        </a>
      )}
    </>
  )
}

/** A page of entries, newest first, the newest version of all and what was edited since; null while Redis does not answer. */
async function readPage(before: number | undefined) {
  try {
    const [found, [newest]] = await Promise.all([readHistory(PAGE_SIZE + 1, before), readHistory(1)])
    const entries = found.slice(0, PAGE_SIZE)
    // What an interrupted publish left behind has been settled by now: it is no edit from outside.
    const outside = before === undefined ? await readOutside() : null
    return { entries, liveVersion: newest?.version ?? 0, hasMore: found.length > PAGE_SIZE, outside }
  } catch (error) {
    log('error', 'history-unavailable', { error })
    return null
  }
}

/** Null when nothing was edited. */
async function readOutside(): Promise<OutsideEdit | null | 'unknown'> {
  const asked = readOutsideEdit().then(
    (edit) => ({ edit }),
    (error: unknown) => {
      log('warn', 'outside-edit-unknown', { error })
      return null
    },
  )
  const known = await withinTime(PATIENCE_MS, asked)
  return known === null ? 'unknown' : known.edit
}

async function compare(from: number, to: number) {
  const [earlier, later] = await Promise.all([readVersion(from), readVersion(to)])
  if (!earlier?.documents || !later?.documents) return null
  return compareDocuments(earlier.documents, later.documents)
}

function toVersion(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}
