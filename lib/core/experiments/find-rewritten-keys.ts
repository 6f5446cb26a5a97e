import { isSame } from '../json/is-same.ts'
import { referencedKeys } from './content-key.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import { pieceOf } from './fault.ts'

/** Keys of the content that are shown before and after, with something else in them. Our own edits never make one. */
export function findRewrittenKeys(before: LiveDocuments, after: LiveDocuments): ReadonlySet<string> {
  const shown = shownKeys(before)
  const isRewritten = (key: string) =>
    shown.has(key) && !isSame(pieceOf(before.content, key).value, pieceOf(after.content, key).value)
  return new Set([...shownKeys(after)].filter(isRewritten))
}

function shownKeys({ experiments }: Pick<LiveDocuments, 'experiments'>): ReadonlySet<string> {
  return referencedKeys(parseExperiments(experiments).document)
}
