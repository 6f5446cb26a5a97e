import { Section } from '#components/ui/section'
import type { PageState } from '#lib/core/results/page-state'
import type { ComposedResults } from '#lib/results/compose-results'
import { Findings } from './findings.tsx'
import { Guardrails } from './guardrails.tsx'
import { HealthBanner } from './health-banner.tsx'
import { PrintButton } from './print-button.tsx'
import { PublishLog } from './publish-log.tsx'
import { Silence } from './silence.tsx'
import { VerdictOf } from './verdict-of.tsx'

type Props = {
  readonly path: string
  readonly state: PageState
  readonly data: ComposedResults
}

/** The results as a document: no buttons to press, the rule spelled out, nothing folded away. */
export function ReportView({ path, state, data }: Props) {
  const { everybody, checks, cause, publishes, rule } = data
  if (everybody.variants.every(({ visitors }) => visitors === 0)) return <Silence checks={checks} />
  const isBroken = everybody.health.some(({ level }) => level === 'error')
  return (
    <div className="grid max-w-[60rem] print:max-w-none">
      <div className="pt-4 print:hidden">
        <PrintButton />
      </div>
      <VerdictOf data={data} canPublish={false} />
      <HealthBanner health={everybody.health} cause={cause} />
      {isBroken ? (
        <p className="max-w-[68ch] py-4">Lifts are left out: this data cannot be trusted.</p>
      ) : (
        <Findings {...{ path, state, data }} />
      )}
      <Guardrails everybody={everybody} />
      <Section title="How it was decided">
        <ul className="grid max-w-[68ch] list-disc gap-1 pl-5">
          {[...rule, ...everybody.health.map(({ text }) => text)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title="What was published">
        <PublishLog publishes={publishes} />
      </Section>
    </div>
  )
}
