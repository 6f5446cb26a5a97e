import type { DocumentComparison } from '#lib/publish/compare-documents'
import { JsonDifference } from './json-difference.tsx'

/** What differs between two states of the documents: in words first, as text behind them. */
export function DocumentDifference({ comparison }: { readonly comparison: DocumentComparison }) {
  const { sentences, before, after } = comparison
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {sentences.length === 0 ? (
        <p className="text-ink-2">Nothing differs.</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <details>
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
          Show the documents’ text
        </summary>
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4">
          <JsonDifference name="experiments" before={before.experiments} after={after.experiments} />
          <JsonDifference name="content" before={before.content} after={after.content} />
          {(before.goals ?? after.goals) !== undefined && (
            <JsonDifference name="goals" before={before.goals} after={after.goals} />
          )}
        </div>
      </details>
    </div>
  )
}
