import { LiftOverTime, VisitorsPerDay } from '#components/console/results/over-time'
import { Scorecard } from '#components/console/results/scorecard'
import { EmptyState } from '#components/ui/empty-state'
import { Section } from '#components/ui/section'
import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { ProgrammeView } from '#lib/results/programme-view'
import { toMetrics } from '../results/to-metrics.ts'
import { tellProgramme } from './tell-programme.ts'

type Props = {
  readonly view: ProgrammeView
  /** The share of visitors who are held out. */
  readonly coverage: number
}

const TONES = { gain: 'text-gain-text', loss: 'text-loss-text', neutral: 'text-ink' } as const

/** The held-out against everybody else: the finding in words, every goal, and how it came about. */
export function ProgrammeReport({ view, coverage }: Props) {
  const { variants, series, srm } = view
  const keys = variants.map(({ key }) => key)
  if (variants.every(({ visitors }) => visitors === 0))
    return (
      <EmptyState title="Nobody has been counted yet">
        {toPercent(coverage)} of the visitors are held out. Those to whom it makes a difference are counted
        from their first page on.
      </EmptyState>
    )
  const { tone, headline, detail } = tellProgramme(view)
  return (
    <>
      <section aria-labelledby="verdict" className="grid gap-1.5 pb-5">
        <h2
          id="verdict"
          className={`font-display font-semibold text-[28px] leading-8 ${srm.isMismatch ? 'text-warn-text' : TONES[tone]}`}
        >
          {srm.isMismatch ? 'Do not trust this yet.' : headline}
        </h2>
        <p className="max-w-[68ch] text-[16px] leading-6">
          {srm.isMismatch
            ? `Visitors did not come in the planned shares: look at what only one side has, such as a cache or a redirect.`
            : detail}
        </p>
        <p className="max-w-[68ch] text-ink-2">
          {toPercent(coverage)} of the visitors are held out: A sees no experiment and nothing that was
          shipped since, B is everybody else. Only visitors to whom it makes a difference are counted, on both
          sides.
        </p>
      </section>
      {!srm.isMismatch && (
        <>
          <Section title="Scorecard" id="scorecard" hint="Everybody else against the held-out, always-valid.">
            <Scorecard
              metrics={toMetrics({ view: { ...view, direction: 'higher' }, visitorsPerDay: 0 })}
              unit="relative"
              band={0}
              isEarly={view.finding === 'undecided'}
            />
          </Section>
          <Section title="Over time" id="over-time">
            <div className="grid gap-8">
              <LiftOverTime series={series} keys={keys} changes={[]} />
              <VisitorsPerDay series={series} keys={keys} />
            </div>
          </Section>
        </>
      )}
    </>
  )
}
