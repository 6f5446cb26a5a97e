import type { Metadata } from 'next'
import { AuditFilter } from '#components/console/audit/audit-filter'
import { AuditTable } from '#components/console/audit/audit-table'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import { type AuditEntry, type AuditFilter as Filter, readAudit } from '#lib/publish/audit'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Audit' }
/** Every view reads the log anew. */
export const dynamic = 'force-dynamic'

const PAGE_SIZE = 50

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { roles } = await requireSession('/console/audit')
  const header = (
    <PageHeader
      title="Audit"
      description="Who did what, refused attempts included. Entries can be added and never changed; the last 10,000 are kept."
    />
  )
  if (!hasRole(roles, 'publisher'))
    return (
      <>
        {header}
        <EmptyState title="The audit log is for publishers and owners">
          <p>Ask an owner of the workspace for the role if you need it.</p>
        </EmptyState>
      </>
    )
  const query = await searchParams
  const filter = toFilter(query)
  const entries = await readPage(filter, textOf(query.before))
  return (
    <>
      {header}
      <AuditFilter filter={filter} />
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

function Entries({ entries, filter }: { readonly entries: readonly AuditEntry[]; readonly filter: Filter }) {
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
          href={olderHref(filter, last.id ?? last.at)}
          className="mt-4 inline-flex min-h-8 items-center text-tide-text underline underline-offset-4"
        >
          Older entries
        </a>
      )}
    </>
  )
}

async function readPage(filter: Filter, before?: string): Promise<readonly AuditEntry[] | null> {
  try {
    return await readAudit(PAGE_SIZE + 1, before, filter)
  } catch (error) {
    log('error', 'audit-unavailable', { error })
    return null
  }
}

function olderHref(filter: Filter, before: string): string {
  const given = Object.entries({ ...filter, before }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `/console/audit?${new URLSearchParams(given)}`
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
