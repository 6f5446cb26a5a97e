import { isRecord } from '../json/is-record.ts'
import type { Experiment } from './definition.ts'
import { type OpenDocuments, type Raw, type Refusal, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { placesIn } from './list-pieces.ts'

/** A live experiment, as it was parsed and as it stands. */
interface OpenExperiment {
  readonly ok: true
  readonly experiment: Experiment
  readonly raw: Raw
  /** Pointer into the document. */
  readonly place: string
  /** The list of experiments with another value in its place. */
  replaceWith(piece: Raw): Raw
}

/** An experiment that is in the documents and whole; one that is broken as it stands is not found. */
export function openExperiment({ raw, document }: OpenDocuments, id: string): OpenExperiment | Refusal {
  const experiment = document.experiments.find((candidate) => candidate.id === id)
  const list = pieceOf(raw, 'experiments').value
  if (experiment === undefined || !Array.isArray(list)) return refuse('not-found', '', `${id} is not live`)
  const index = placesIn(list, 'experiments').get(id) ?? -1
  const piece: unknown = list[index]
  if (!isRecord(piece)) return refuse('not-found', '', `${id} is not live`)
  return {
    ok: true,
    experiment,
    raw: piece,
    place: `/experiments/${index}`,
    replaceWith: (value) => ({ experiments: list.with(index, value) }),
  }
}
