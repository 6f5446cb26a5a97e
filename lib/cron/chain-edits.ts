import type { Edit } from '#lib/core/experiments/edit'

/** One edit after the other; one that does not apply (any more) is passed over. */
export function chainEdits(edits: readonly Edit[]): Edit {
  return (live, stamp) => {
    const documents = edits.reduce((before, edit) => {
      const result = edit(before, stamp)
      return result.ok ? result.documents : before
    }, live)
    return { ok: true, documents }
  }
}
