import { notFound } from 'next/navigation'
import { ResultsBody } from '#components/console/results/results-body'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { hasRole } from '#lib/core/access/roles'
import { toPageState } from '#lib/core/results/page-state'
import { log } from '#lib/observability/log'
import { requireSession } from '../../../require-session.ts'
import { readResults } from './read-results.ts'

/** What is counted is read anew for every view. */
export const dynamic = 'force-dynamic'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const path = `/console/experiments/${encodeURIComponent(id)}`
  const { roles, sub } = await requireSession(path)
  const state = toPageState(search)
  const data = await readResults(id, state)
  if (data === 'unreachable') return <StoreUnreachable />
  if (data === null) notFound()
  if (state.anyway !== undefined)
    log('info', 'results-shown-anyway', { experiment: id, by: sub, reason: state.anyway })
  return <ResultsBody {...{ path, state, data }} canPublish={hasRole(roles, 'publisher')} />
}
