import { Section } from '#components/ui/section'
import { type PageState, toHref } from '#lib/core/results/page-state'
import type { ComposedResults } from '#lib/results/compose-results'
import { FunnelTable } from './funnel-table.tsx'
import { listChanges } from './list-changes.ts'
import { MethodNote } from './method-note.tsx'
import { LiftOverTime, VisitorsPerDay } from './over-time.tsx'
import { ProgressLine } from './progress-line.tsx'
import { RevenueTable } from './revenue-table.tsx'
import { Scorecard } from './scorecard.tsx'
import { SegmentForest } from './segment-forest.tsx'
import { toMetrics } from './to-metrics.ts'

type Props = {
  readonly path: string
  readonly state: PageState
  readonly data: ComposedResults
}

/** Everything that compares variants: what is withheld when the data cannot be trusted. */
export function Findings({ path, state, data }: Props) {
  const { view, everybody, dimension, band, context } = data
  const codes = everybody.verdict.reasons.map(({ code }) => code)
  const isEarly = codes.includes('too-early') || codes.includes('too-few-conversions')
  const visitors = everybody.variants.reduce((sum, variant) => sum + variant.visitors, 0)
  return (
    <>
      <Section title="Scorecard" id="scorecard" hint={<BandHint band={band} />}>
        <Scorecard
          metrics={toMetrics({ view, visitorsPerDay: data.visitorsPerDay })}
          unit={state.unit}
          band={band}
          isEarly={isEarly}
        />
        <MethodNote
          view={view}
          cupedHref={`${toHref(path, state, { cuped: view.cuped ? '0' : '1' })}#scorecard`}
        />
      </Section>
      <Section title="Over time" id="over-time">
        <div className="grid gap-8">
          <LiftOverTime series={view.series} keys={context.keys} changes={listChanges(data)} />
          <div className="grid gap-8 lg:grid-cols-[2fr_1fr]">
            <VisitorsPerDay series={view.series} keys={context.keys} />
            <ProgressLine
              days={everybody.days}
              daysLeft={everybody.verdict.daysLeft ?? null}
              visitors={visitors}
            />
          </div>
        </div>
      </Section>
      <Section title="Where it differs" id="segments">
        <SegmentForest
          segments={view.segments}
          correction={view.correction}
          isInverse={view.direction === 'lower'}
          isEarly={isEarly}
          {...{ dimension, path, state, band }}
        />
      </Section>
      <Section title="Revenue" id="revenue">
        <RevenueTable variants={view.variants} goals={view.goals} goal={view.goal} currency={view.currency} />
      </Section>
      <Section title="On the way to an order" id="funnel">
        <FunnelTable funnel={view.funnel} />
      </Section>
    </>
  )
}

function BandHint({ band }: { readonly band: number }) {
  return `Lifts against A. The grey band is what does not matter: less than ${Math.round(1_000 * band) / 10}\u00a0% either way, as set in Settings.`
}
