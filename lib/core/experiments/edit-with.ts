import { isRecord } from '../json/is-record.ts'
import type { Experiment } from './definition.ts'
import { type ExperimentsDocument, parseExperiments } from './document.ts'
import type { Edit, EditResult, LiveDocuments, Stamp } from './edit.ts'
import { type Fault, pieceOf } from './fault.ts'
import { findNewFaults, nameOf } from './find-new-faults.ts'
import { raiseEpochs } from './raise-epochs.ts'

export type Raw = Readonly<Record<string, unknown>>
export type Refusal = Extract<EditResult, { readonly ok: false }>

/** Live documents made ready for an edit: what is read of them, and the raw values that are written back. */
export interface OpenDocuments {
  readonly raw: Raw
  readonly content: Raw
  readonly goals: unknown
  readonly document: ExperimentsDocument
}

/** What an edit replaces: members of the experiments document (undefined takes one out), and the other documents. */
export interface Replacement {
  readonly ok: true
  readonly members: Raw
  readonly content?: Raw
  readonly goals?: Raw
  /** Where the piece stands that the request's body describes: faults in it are told by their place in the body. */
  readonly place?: string
}

/**
 * An edit from what it replaces. Sets version and time, raises the epochs of experiments that it touches, and refuses
 * documents that cannot be read, and any fault that they would not have without it.
 */
export function editWith(replace: (open: OpenDocuments, stamp: Stamp) => Replacement | Refusal): Edit {
  return (live, stamp) => {
    const open = openDocuments(live)
    if ('ok' in open) return open
    const replacement = replace(open, stamp)
    if (!replacement.ok) return replacement
    const documents = applyReplacement(live, open, replacement, stamp)
    const faults = findNewFaults(live.experiments, documents.experiments)
    if (faults.length === 0) return { ok: true, documents }
    const inBody = faults.map((fault) => toBodyFault(fault, replacement.place, documents.experiments))
    return { ok: false, code: 'invalid', faults: inBody }
  }
}

export function refuse(code: Refusal['code'], pointer: string, message: string): Refusal {
  return { ok: false, code, faults: [{ pointer, message }] }
}

function openDocuments({ experiments, content = {}, goals }: LiveDocuments): OpenDocuments | Refusal {
  if (!isRecord(experiments) || pieceOf(experiments, 'schema').value !== 1)
    return refuse('invalid', '', 'The live document of experiments cannot be read: mend it, or roll back')
  if (!isRecord(content))
    return refuse('invalid', '', 'The live document of content is not an object: mend it, or roll back')
  return { raw: experiments, content, goals, document: parseExperiments(experiments).document }
}

function applyReplacement(
  live: LiveDocuments,
  { raw: before, document, content: contentBefore }: OpenDocuments,
  { members, content, goals: replaced }: Replacement,
  stamp: Stamp,
): LiveDocuments {
  const whole = { ...before, ...members, version: stamp.version, updatedAt: stamp.at }
  const raw: Raw = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
  const list = pieceOf(raw, 'experiments').value
  const goals = replaced ?? live.goals
  const earlier = { document, content: contentBefore }
  const later = { document: parseExperiments(raw).document, content: content ?? contentBefore }
  const experiments = Array.isArray(list)
    ? { ...raw, experiments: raiseEpochs(list, earlier, later, stamp, isNewTo(before)) }
    : raw
  return { experiments, content: content ?? live.content, ...(goals !== undefined && { goals }) }
}

/** Whether an experiment stood nowhere in the documents, whole or broken: then its seed was never used, see `putDraft`. */
function isNewTo(before: Raw): (experiment: Pick<Experiment, 'id' | 'seed'>) => boolean {
  const list = pieceOf(before, 'experiments').value
  const pieces: readonly unknown[] = Array.isArray(list) ? list : []
  return ({ id, seed }) =>
    !pieces.some((piece) => pieceOf(piece, 'id').value === id && pieceOf(piece, 'seed').value === seed)
}

/** A fault of another piece has no place in the body: its message names it instead. */
function toBodyFault({ pointer, message }: Fault, place: string | undefined, document: unknown): Fault {
  if (place !== undefined && (pointer === place || pointer.startsWith(`${place}/`)))
    return { pointer: pointer.slice(place.length), message }
  return { pointer: '', message: `${nameOf(pointer, document).slice(1)}: ${message}` }
}
