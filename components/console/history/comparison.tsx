import { Section } from '#components/ui/section'
import type { DocumentComparison } from '#lib/publish/compare-documents'
import { JsonDifference } from './json-difference.tsx'

type Props = {
  readonly from: number
  readonly to: number
  /** Null where the documents of one of them are no longer kept. */
  readonly comparison: DocumentComparison | null
}

/** What differs between two versions: in words first, as text behind them. */
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
        <div className="grid gap-4">
          {comparison.sentences.length === 0 ? (
            <p className="text-ink-2">Nothing differs.</p>
          ) : (
            <ul className="grid list-disc gap-1 pl-5">
              {comparison.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <details>
            <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
              Show the documents’ text
            </summary>
            <div className="mt-3 grid gap-4">
              <JsonDifference
                name="experiments"
                before={comparison.before.experiments}
                after={comparison.after.experiments}
              />
              <JsonDifference
                name="content"
                before={comparison.before.content}
                after={comparison.after.content}
              />
            </div>
          </details>
        </div>
      )}
    </Section>
  )
}
