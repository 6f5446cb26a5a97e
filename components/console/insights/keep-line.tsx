'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { useToast } from '#components/ui/toast'
import type { CostQuery } from '#lib/insights/read-cost-query'
import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

/** Keeps what the bill is worked out for in the settings, so that a notice is raised when it passes the alert line. */
export function KeepLine({ query: { redis, share, budget } }: { readonly query: CostQuery }) {
  const show = useToast()
  const router = useRouter()
  const [isBusy, start] = useTransition()
  const keep = () =>
    start(async () => {
      const problem = await saveCost({ redis, share, budget })
      const done = budget === null ? 'Kept. No alert line: nobody is told.' : 'The alert line is kept.'
      show(problem === null ? { message: done } : { message: problem, tone: 'failed' })
      if (problem === null) router.refresh()
    })
  return (
    <ConsoleButton type="button" onClick={keep} disabled={isBusy}>
      {budget === null ? 'Keep, without an alert line' : 'Keep, and tell us when it is passed'}
    </ConsoleButton>
  )
}

/** Words for people when it did not work; then nothing was changed. */
async function saveCost(cost: CostQuery): Promise<string | null> {
  const read = await callApi('/api/settings').catch(() => null)
  const etag = read?.ok ? read.headers.get('etag') : null
  if (etag == null) return await describeProblem(read, 'Nothing was changed.')
  const response = await callApi('/api/settings', {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': etag },
    // A budget of null takes the line away.
    body: JSON.stringify({ cost }),
  }).catch(() => null)
  return response?.ok ? null : await describeProblem(response, 'Nothing was changed.')
}
