import { consoleButtonClass } from '#components/console/console-button'
import { Section } from '#components/ui/section'
import { type PageState, toHref } from '#lib/core/results/page-state'
import type { ComposedResults } from '#lib/results/compose-results'
import { CopySummary } from './copy-summary.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Findings } from './findings.tsx'
import { Guardrails } from './guardrails.tsx'
import { HealthBanner } from './health-banner.tsx'
import { HowToRead } from './how-to-read.tsx'
import { PublishLog } from './publish-log.tsx'
import { Silence } from './silence.tsx'
import { ActionsOf, VerdictOf } from './verdict-of.tsx'
import { Withheld } from './withheld.tsx'

type Props = {
  readonly path: string
  readonly state: PageState
  readonly data: ComposedResults
  readonly canPublish: boolean
}

/** The results of an experiment, from the verdict down to the log. */
export function ResultsBody({ path, state, data, canPublish }: Props) {
  const { everybody, publishes, checks, cause } = data
  const isSilent = everybody.variants.every(({ visitors }) => visitors === 0)
  const isBroken = everybody.health.some(({ level }) => level === 'error')
  if (isSilent)
    return (
      <>
        <Silence checks={checks} action={canPublish && <FirstStep path={path} data={data} />} />
        <Log publishes={publishes} />
      </>
    )
  return (
    <>
      <VerdictOf data={data} canPublish={canPublish} />
      <HealthBanner health={everybody.health} cause={cause} />
      {isBroken && state.anyway === undefined ? (
        <Withheld path={path} state={state} />
      ) : (
        <>
          {isBroken && <p className="mb-4 text-warn-text">Shown anyway: {state.anyway}</p>}
          <FilterBar path={path} state={state} from={data.view.from} to={data.view.to} />
          <Findings {...{ path, state, data }} />
        </>
      )}
      <Guardrails everybody={everybody} />
      <Log publishes={publishes} />
      <Downloads {...{ path, state, data }} />
      <HowToRead />
    </>
  )
}

/** A draft leads to its design; what is live may be paused or stopped although nobody came. */
function FirstStep({ path, data }: Pick<Props, 'path' | 'data'>) {
  const { state } = data.everybody
  if (state === 'draft' || state === 'review')
    return (
      <a href={`${path}/edit`} className={consoleButtonClass('filled')}>
        Go to the design
      </a>
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ActionsOf data={data} advised={null} />
    </div>
  )
}

function Log({ publishes }: Pick<ComposedResults, 'publishes'>) {
  return (
    <Section title="What was published" id="log">
      <PublishLog publishes={publishes} />
    </Section>
  )
}

/** Exact figures to take along. */
function Downloads({ path, state, data }: Omit<Props, 'canPublish'>) {
  const { segment = data.dimension, from, to, correction, cuped } = state
  const api = `/api/experiments/${encodeURIComponent(data.context.id)}/results`
  const csv = toHref(api, {
    segment,
    from,
    to,
    correction,
    cuped,
    unit: 'relative',
    by: undefined,
    anyway: undefined,
  })
  return (
    <div className="flex flex-wrap gap-2 border-line border-t py-4 print:hidden">
      <a href={`${csv}&format=csv`} download className={consoleButtonClass('quiet')}>
        Download CSV
      </a>
      <CopySummary text={data.summary} />
      <a href={`${path}/report`} className={consoleButtonClass('quiet')}>
        Report to print
      </a>
    </div>
  )
}
