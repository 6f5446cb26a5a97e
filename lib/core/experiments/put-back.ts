import { isRecord } from '../json/is-record.ts'
import { parseExperiments } from './document.ts'
import type { Edit, LiveDocuments } from './edit.ts'
import { refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { raiseEpochs } from './raise-epochs.ts'

/**
 * Puts earlier documents back as a new version, whatever is live now, even what cannot be read. Faults that they had
 * come back with them. Only epochs do not: what changes for an experiment, or comes back with it, opens a new one. Goals
 * stay as they are where that version kept none.
 */
export function putBack(documents: LiveDocuments): Edit {
  return (live, stamp) => {
    const { experiments, content, goals = live.goals } = documents
    if (!isRecord(experiments) || pieceOf(experiments, 'schema').value !== 1)
      return refuse('invalid', '', 'That version cannot be read, and so cannot be put back')
    const before = { document: parseExperiments(live.experiments).document, content: live.content }
    const after = { document: parseExperiments(experiments).document, content }
    const list = pieceOf(experiments, 'experiments').value
    const raised = Array.isArray(list) && { experiments: raiseEpochs(list, before, after, stamp) }
    const { version, at: updatedAt } = stamp
    return {
      ok: true,
      documents: {
        experiments: { ...experiments, ...raised, version, updatedAt },
        content,
        ...(goals !== undefined && { goals }),
      },
    }
  }
}
