import { parseContentKey } from './content-key.ts'
import { parseExperiments } from './document.ts'
import type { Edit } from './edit.ts'
import { editWith, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { unreferencedKeys } from './unreferenced-keys.ts'

/**
 * Takes ended experiments out of the documents, and all content that nothing refers to (of another form than ours it
 * stays). What has not ended stays, and what another experiment requires, whatever the ids say: it is safe to ask
 * again. A second experiment of the same id goes too, since it would come to life.
 */
export function dropEnded(ids: readonly string[]): Edit {
  return editWith((open) => {
    const list: unknown = pieceOf(open.raw, 'experiments').value ?? []
    if (!Array.isArray(list))
      return refuse('invalid', '', 'The live experiments are not a list: mend them first')
    const ended = open.document.experiments.filter(({ id, status }) => status === 'ended' && ids.includes(id))
    const dropped = withoutRequired(list, new Set(ended.map(({ id }) => id)))
    const experiments = list.filter((piece) => !dropped.has(pieceOf(piece, 'id').value))
    const raw = { ...open.raw, experiments }
    const unreferenced = unreferencedKeys(raw, parseExperiments(raw).document, open.content)
    const gone = new Set(unreferenced.filter((key) => parseContentKey(key) !== null))
    return {
      ok: true,
      members: { experiments },
      content: Object.fromEntries(Object.entries(open.content).filter(([key]) => !gone.has(key))),
    }
  })
}

/** The ids to drop, without those that something requires which stays, valid or not. */
function withoutRequired(list: readonly unknown[], ids: ReadonlySet<unknown>): ReadonlySet<unknown> {
  const staying = list.filter((piece) => !ids.has(pieceOf(piece, 'id').value))
  const required = staying.map((piece) => pieceOf(pieceOf(piece, 'requires').value, 'experiment').value)
  const free = new Set([...ids].filter((id) => !required.includes(id)))
  return free.size === ids.size ? ids : withoutRequired(list, free)
}
