import { parseExperiments } from './document.ts'
import { type Fault, pieceOf } from './fault.ts'

const LISTED = /^\/(experiments|flags)\/(\d+)(?=\/|$)/

/**
 * The faults of a document that an earlier one did not have: those that an edit would bring in. Faults of listed
 * pieces are matched by the pieces' ids, since their places may have moved.
 */
export function findNewFaults(before: unknown, after: unknown): readonly Fault[] {
  const known = parseExperiments(before).faults.map((fault) => signatureOf(fault, before))
  return parseExperiments(after).faults.filter((fault) => {
    const index = known.indexOf(signatureOf(fault, after))
    if (index >= 0) known.splice(index, 1)
    return index < 0
  })
}

function signatureOf({ pointer, message }: Fault, document: unknown): string {
  return `${nameOf(pointer, document)} ${message}`
}

/** A pointer with a listed piece's index replaced by its id: `/experiments/hero-copy/variants`. */
export function nameOf(pointer: string, document: unknown): string {
  return pointer.replace(LISTED, (_, list: string, index: string) => {
    const piece = pieceOf(pieceOf(document, list).value, index).value
    const id = pieceOf(piece, list === 'flags' ? 'key' : 'id').value
    return `/${list}/${typeof id === 'string' ? id : ''}`
  })
}
