import { toSentence } from '#lib/core/experiments/change-sentence'
import { describeChanges } from '#lib/core/experiments/describe-changes'
import type { LiveDocuments } from '#lib/core/experiments/edit'

/** What differs between two published versions, in words for each piece, and the documents themselves. */
export type DocumentComparison = {
  readonly sentences: readonly string[]
  readonly before: LiveDocuments
  readonly after: LiveDocuments
}

/** One sentence for each piece that differs, in the order of the later documents. */
export function compareDocuments(before: LiveDocuments, after: LiveDocuments): DocumentComparison {
  const changes = describeChanges(before, after)
  const subjects = [...new Set(changes.map(({ subject }) => subject))]
  const sentences = subjects.map((subject) =>
    toSentence(changes.filter((change) => change.subject === subject)),
  )
  return { sentences: [...new Set(sentences)], before, after }
}
