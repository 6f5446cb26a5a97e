import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AuditFilter } from '#components/console/audit/audit-filter'
import { AuditTable, type NamedEntry } from '#components/console/audit/audit-table'
import { ChainNote } from '#components/console/audit/chain-note'
import { consoleButtonClass } from '#components/console/console-button'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import { type AuditFilter as Filter, readAudit } from '#lib/publish/audit'
import { checkAudit } from '#lib/publish/check-audit'
import { nameSubject } from '#lib/team/name-subject'
import { readNames } from '#lib/team/read-names'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Audit' }
/** Every view reads the log anew. */
export const dynamic = 'force-dynamic'

const PAGE_SIZE = 50

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const query = await searchParams
  const { roles } = await requireSession('/console/audit', query)
  if (!hasRole(roles, 'publisher'))
    return (
      <>
        <PageHeader title="Audit" />
        <EmptyState title="The audit log is for publishers and owners">
          <p>Ask an owner of the workspace for the role if you need it.</p>
        </EmptyState>
      </>
    )
  const filter = toFilter(query)
  const entries = await readPage(filter, textOf(query.before))
  return (
    <>
      <PageHeader
        title="Audit"
        description="Who did what, refused attempts included. Entries can be added and never changed; the last 10,000 are kept."
        actions={
          <a href={pathOf('/api/audit/csv', filter)} download className={consoleButtonClass('quiet')}>
            Download CSV
          </a>
        }
      />
      <AuditFilter filter={filter} />
      <div className="min-h-20 pb-3 sm:min-h-14 lg:min-h-8">
        <Suspense fallback={<p className="text-[13px] text-ink-2">Checking the chain of entries…</p>}>
          <Chain />
        </Suspense>
      </div>
      {entries === null ? (
        <ProblemNote
          title="The log cannot be read right now"
          detail="Redis does not answer."
          retryHref="/console/audit"
        />
      ) : (
        <Entries entries={entries} filter={filter} />
      )}
    </>
  )
}

/** Ten thousand entries take a moment to hash: the page does not wait. */
async function Chain() {
  return <ChainNote verdict={await checkAudit().catch(() => null)} />
}

function Entries({ entries, filter }: { readonly entries: readonly NamedEntry[]; readonly filter: Filter }) {
  const shown = entries.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  if (shown.length === 0)
    return (
      <EmptyState title="No entry fits">
        <p>Clear the filter to see all, or wait: what happens in the console appears here.</p>
      </EmptyState>
    )
  return (
    <>
      <AuditTable entries={shown} />
      {entries.length > PAGE_SIZE && last !== undefined && (
        <a
          href={pathOf('/console/audit', { ...filter, before: last.id ?? last.at })}
          className="mt-4 inline-flex min-h-8 items-center text-tide-text underline underline-offset-4"
        >
          Older entries
        </a>
      )}
    </>
  )
}

async function readPage(filter: Filter, before?: string): Promise<readonly NamedEntry[] | null> {
  try {
    const entries = await readAudit(PAGE_SIZE + 1, before, filter)
    const names = await readNames(entries, new Date())
    return entries.map((entry) => ({ ...entry, about: nameSubject(entry, names) }))
  } catch (error) {
    log('error', 'audit-unavailable', { error })
    return null
  }
}

function pathOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

function toFilter({ by, subject, action, outcome }: Query): Filter {
  return {
    by: textOf(by),
    subject: textOf(subject),
    action: textOf(action),
    outcome: outcome === 'ok' || outcome === 'refused' ? outcome : undefined,
  }
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
}
