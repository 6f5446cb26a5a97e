import Link from 'next/link'
import { FilterChips } from '#components/ui/filter-chips'
import { ProblemNote } from '#components/ui/problem-note'
import { Section } from '#components/ui/section'
import type { VitalMetric } from '#lib/core/events/vital-bucket'
import type { VitalResult } from '#lib/results/analyse-vitals'
import { VariantVitals } from './variant-vitals.tsx'

type Props = {
  /** Null when Edge Config does not answer. */
  readonly experiments: readonly string[] | null
  readonly current: string
  readonly metric: VitalMetric
  /** Null when a store does not answer, or nobody knows the experiment. */
  readonly results: readonly VitalResult[] | null
  readonly hrefOf: (experiment: string) => string
}

/** Whether a variant slows its page: the chosen vital by variant of one experiment. */
export function VariantSpeed({ experiments, current, metric, results, hrefOf }: Props) {
  return (
    <Section
      title="Variants"
      id="variants"
      hint="75th percentile of each visitor’s first page load, with the range of the difference."
      actions={
        current !== '' && (
          <Link
            href={`/console/experiments/${current}`}
            className="text-tide-text underline underline-offset-4"
          >
            Its results
          </Link>
        )
      }
    >
      <div className="grid gap-3">
        {experiments !== null && experiments.length > 0 && (
          <FilterChips
            label="Experiment"
            chips={experiments.map((id) => ({ href: hrefOf(id), label: id, pressed: id === current }))}
          />
        )}
        {current === '' && experiments !== null && (
          <p className="text-ink-2">No experiment is live. With one, each variant’s speed stands here.</p>
        )}
        {results !== null && <VariantVitals results={results} metric={metric} />}
        {results === null && (current !== '' || experiments === null) && (
          <ProblemNote
            title="The variants’ speed cannot be shown"
            detail="The experiment is not known, or a store does not answer."
          />
        )}
      </div>
    </Section>
  )
}
