import type { Metadata } from 'next'
import { CountersUnavailable } from '#components/console/insights/counters-unavailable'
import { PeriodBar } from '#components/console/insights/period-bar'
import { SPEED_PATH, SpeedView } from '#components/console/insights/speed-view'
import { VariantSpeed } from '#components/console/insights/variant-speed'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { linkWith } from '#lib/core/site/link-with'
import { periodText } from '#lib/core/site/period-text'
import { listLiveExperiments } from '#lib/insights/list-live-experiments'
import { readPeriod } from '#lib/insights/period'
import type { Params } from '#lib/insights/read-param'
import { readPublishMarkers } from '#lib/insights/read-publish-markers'
import { readSpeed } from '#lib/insights/read-speed'
import { readSpeedQuery } from '#lib/insights/read-speed-query'
import { readVariantVitals } from '#lib/insights/read-variant-vitals'
import { tryRead } from '#lib/insights/try-read'
import { standardOf } from '#lib/results/vital-standards'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Speed' }
/** Vitals are read anew for every view. */
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Params> }

export default async function SpeedPage({ searchParams }: Props) {
  await requireSession(SPEED_PATH)
  const params = await searchParams
  const now = Date.now()
  const [period, query] = [readPeriod(params, now, '7d'), readSpeedQuery(params)]
  const [speed, markers, experiments] = await Promise.all([
    tryRead('speed', () => readSpeed(period, query, now)),
    tryRead('publish-markers', () => readPublishMarkers(period.from, period.to)),
    tryRead('live-experiments', listLiveExperiments),
  ])
  const experiment = query.experiment || (experiments?.[0] ?? '')
  const variants = experiment === '' ? null : await readVariants(experiment, period, now)
  const isEmpty = speed !== null && query.part === null && speed.vitals.every(({ count }) => count === 0)
  return (
    <>
      <PageHeader title="Speed" description="How fast pages were for real visitors, by the web vitals." />
      <PeriodBar path={SPEED_PATH} period={period} query={query.text} />
      {speed === null && <CountersUnavailable retryHref={linkWith(SPEED_PATH, query.text)} />}
      {isEmpty && <NoLoads />}
      {speed !== null && !isEmpty && (
        <SpeedView
          speed={speed}
          query={query}
          period={period}
          markers={markers}
          standard={standardOf(query.metric)}
        />
      )}
      <VariantSpeed
        experiments={experiments}
        current={experiment}
        metric={query.metric}
        results={variants}
        hrefOf={(id) => linkWith(SPEED_PATH, { ...periodText(period), ...query.text }, { experiment: id })}
      />
    </>
  )
}

async function readVariants(experiment: string, period: ReturnType<typeof readPeriod>, now: number) {
  return await tryRead('variant-vitals', () => readVariantVitals(experiment, period, now))
}

function NoLoads() {
  return (
    <EmptyState title="No page load was measured in these days">
      <p>
        Each page reports its vitals when it is left or hidden, so the first figures come a moment after the
        first visit. A percentile needs a few dozen loads.
      </p>
    </EmptyState>
  )
}
