import { isRecord } from '../json/is-record.ts'
import { parseContentKey, referencedKeys } from './content-key.ts'
import type { ExperimentsDocument } from './document.ts'
import { pieceOf } from './fault.ts'

/**
 * Keys of the content that nothing in the documents shows. Those of a broken slot or experiment are not among them:
 * readers show the last good copy of such a piece. `document` is `raw` parsed.
 */
export function unreferencedKeys(
  raw: unknown,
  document: ExperimentsDocument,
  content: unknown,
): readonly string[] {
  const referenced = referencedKeys(document)
  const valid = new Set([...document.experiments.map(({ id }) => id), ...Object.keys(document.slots)])
  const broken = new Set(namesIn(raw).filter((name) => !valid.has(name)))
  const isShown = (key: string) => referenced.has(key) || broken.has(parseContentKey(key)?.owner ?? '')
  return isRecord(content) ? Object.keys(content).filter((key) => !isShown(key)) : []
}

function namesIn(raw: unknown): readonly string[] {
  const slots = pieceOf(raw, 'slots').value
  const experiments = pieceOf(raw, 'experiments').value
  const ids = Array.isArray(experiments) ? experiments.map((piece) => pieceOf(piece, 'id').value) : []
  return [...(isRecord(slots) ? Object.keys(slots) : []), ...ids.filter((id) => typeof id === 'string')]
}
