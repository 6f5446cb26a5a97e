import { Section } from '#components/ui/section'
import type { ResultsView } from '#lib/results/results-view'
import { GuardrailRows } from './guardrail-rows.tsx'
import { VitalsRows } from './vitals-rows.tsx'

/** What must not get worse: the goals that the design names, and speed. */
export function Guardrails({
  everybody: { guardrails, vitals, variants },
}: {
  readonly everybody: ResultsView
}) {
  const visitors = new Map(variants.map(({ key, visitors: count }) => [key, count]))
  return (
    <>
      {guardrails.length > 0 && (
        <Section
          title="Guardrails: goals"
          id="guarded-goals"
          hint="For everybody on all days. A range wholly on the bad side of zero means that the variant does harm."
        >
          <GuardrailRows guardrails={guardrails} visitors={visitors} />
        </Section>
      )}
      <Section
        title="Guardrails: speed"
        id="guardrails"
        hint="The 75th percentile of each visitor’s first page load, for everybody on all days. A range wholly above zero means the variant is slower."
      >
        <VitalsRows vitals={vitals} />
      </Section>
    </>
  )
}
