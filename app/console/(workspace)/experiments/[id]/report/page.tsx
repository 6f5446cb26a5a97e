import { notFound } from 'next/navigation'
import { ReportView } from '#components/console/results/report-view'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { toPageState } from '#lib/core/results/page-state'
import { requireSession } from '../../../../require-session.ts'
import { readResults } from '../read-results.ts'
import './report.css'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly id: string }> }

/** The whole of the results on paper. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params
  const path = `/console/experiments/${encodeURIComponent(id)}`
  await requireSession(`${path}/report`)
  const state = toPageState({})
  const data = await readResults(id, state)
  if (data === 'unreachable') return <StoreUnreachable />
  if (data === null) notFound()
  return <ReportView {...{ path, state, data }} />
}
