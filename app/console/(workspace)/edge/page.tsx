import type { Metadata } from 'next'
import { CountersUnavailable } from '#components/console/insights/counters-unavailable'
import { LeftOut } from '#components/console/insights/edge-view'
import { LimitsNow } from '#components/console/insights/limits-now'
import { NotCounted } from '#components/console/insights/not-counted'
import { PeriodBar } from '#components/console/insights/period-bar'
import { RefusalsTable } from '#components/console/insights/refusals-table'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { Section } from '#components/ui/section'
import { parseLimits } from '#lib/core/access/limits'
import { readPeriod } from '#lib/insights/period'
import { readEdgeTraffic } from '#lib/insights/read-edge-traffic'
import { readLimitBuckets } from '#lib/insights/read-limit-buckets'
import type { Params } from '#lib/insights/read-param'
import { readRefusals } from '#lib/insights/read-refusals'
import { tryRead } from '#lib/insights/try-read'
import { readDocuments } from '#lib/stores/edge-config/client'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Edge traffic' }
/** Counters are read anew for every view. */
export const dynamic = 'force-dynamic'

const EDGE_PATH = '/console/edge'

type Props = { readonly searchParams: Promise<Params> }

export default async function EdgePage({ searchParams }: Props) {
  await requireSession(EDGE_PATH)
  const now = Date.now()
  const period = readPeriod(await searchParams, now, '7d')
  const [traffic, refusals, buckets, documents] = await Promise.all([
    tryRead('edge-traffic', () => readEdgeTraffic(period, now)),
    tryRead('refusals', () => readRefusals(period.from, period.to)),
    tryRead('limit-buckets', readLimitBuckets),
    tryRead('limits', () => readDocuments(['limits'])),
  ])
  const tiers = documents && parseLimits(documents.limits).tiers
  return (
    <>
      <PageHeader
        title="Edge traffic"
        description="What reached the site besides visitors: bots, refused calls, rate limits."
      />
      <PeriodBar path={EDGE_PATH} period={period} query={{}} />
      {traffic === null ? <CountersUnavailable retryHref={EDGE_PATH} /> : <LeftOut traffic={traffic} />}
      <Section
        title="Rate limits now"
        id="limits"
        hint="A moment’s look at the buckets of API calls; a bucket is gone as soon as it is full again. Page views have no limit."
      >
        {buckets === null ? (
          <ProblemNote
            title="The buckets cannot be read"
            detail="Redis does not answer; each isolate limits by itself."
          />
        ) : (
          <LimitsNow tiers={tiers} now={buckets} />
        )}
      </Section>
      <Section
        title="Refused by APIs"
        id="refused"
        hint="Gathered by each isolate and stored every ten seconds at most, so these are lower bounds."
      >
        {refusals === null ? (
          <ProblemNote title="The refusals cannot be read" detail="Redis does not answer." />
        ) : (
          <RefusalsTable refusals={refusals} />
        )}
      </Section>
      <Section title="What is not counted" id="not-counted">
        <NotCounted />
      </Section>
    </>
  )
}
