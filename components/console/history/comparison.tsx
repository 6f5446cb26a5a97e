import { Section } from '#components/ui/section'
import type { DocumentComparison } from '#lib/publish/compare-documents'
import { DocumentDifference } from './document-difference.tsx'

type Props = {
  readonly from: number
  readonly to: number
  /** Null where the documents of one of them are no longer kept. */
  readonly comparison: DocumentComparison | null
}

/** What differs between two versions. */
export function Comparison({ from, to, comparison }: Props) {
  return (
    <Section
      id="comparison"
      title={`From version ${from} to version ${to}`}
      actions={
        <a href="/console/history" className="text-tide-text underline underline-offset-4">
          Close the comparison
        </a>
      }
    >
      {comparison === null ? (
        <p className="text-ink-2">
          The documents of one of these versions are no longer kept. What changed is in the list below.
        </p>
      ) : (
        <DocumentDifference comparison={comparison} />
      )}
    </Section>
  )
}
