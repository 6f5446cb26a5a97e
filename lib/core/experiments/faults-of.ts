import { parseGoals } from '../events/goals.ts'
import { isRecord } from '../json/is-record.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import type { Fault } from './fault.ts'

const NO_CONTENT: Fault = { pointer: '/content', message: 'Content is not an object' }

/** What of the live documents cannot be read. Within content nothing can be wrong here: the lint looks at texts. */
export function faultsOf({ experiments, content, goals }: LiveDocuments): readonly Fault[] {
  const contents = isRecord(content) ? [] : [NO_CONTENT]
  return [...parseExperiments(experiments).faults, ...contents, ...parseGoals(goals).faults]
}
