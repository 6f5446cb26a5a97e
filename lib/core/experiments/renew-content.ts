import { isRecord } from '../json/is-record.ts'
import { parseContentKey, referencedKeys, toContentKey } from './content-key.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import type { Raw } from './edit-with.ts'
import { placesIn } from './list-pieces.ts'
import { nextRevision } from './next-revision.ts'

/** An experiment or a slot that moves to another revision. */
type Move = { readonly from: number; readonly to: number }

/**
 * Documents in which all that shows one of these keys stands under a new revision, its content with it. Pages are kept
 * for ever under their revision: what was written past us into a key that was shown already would never be seen.
 */
export function renewContent(
  documents: LiveDocuments,
  keys: ReadonlySet<string>,
  version: number,
): LiveDocuments {
  const moves = findMoves(documents, keys, version)
  const { experiments, content } = documents
  if (moves.size === 0 || !isRecord(experiments) || !isRecord(content)) return documents
  return { ...documents, experiments: moveOwners(experiments, moves), content: moveKeys(content, moves) }
}

/** By owner. What shows other keys by now stays where it is. */
function findMoves(
  { experiments }: Pick<LiveDocuments, 'experiments'>,
  keys: ReadonlySet<string>,
  version: number,
): ReadonlyMap<string, Move> {
  const shown = [...referencedKeys(parseExperiments(experiments).document)]
  const rewritten = shown.flatMap((key) => (keys.has(key) ? (parseContentKey(key) ?? []) : []))
  return new Map(
    rewritten.map(({ owner, revision }) => [owner, { from: revision, to: nextRevision(version, revision) }]),
  )
}

function moveOwners(experiments: Raw, moves: ReadonlyMap<string, Move>): Raw {
  const { slots, experiments: list } = experiments
  const moved = (owner: string, piece: unknown) => {
    const move = moves.get(owner)
    return move && isRecord(piece) ? { ...piece, revision: move.to } : piece
  }
  const listed = Array.isArray(list) ? [...list] : list
  if (Array.isArray(listed))
    for (const [id, place] of placesIn(listed, 'experiments')) listed[place] = moved(id, listed[place])
  const named = isRecord(slots)
    ? Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, moved(name, slot)]))
    : slots
  const members = { ...experiments, slots: named, experiments: listed }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

function moveKeys(content: Raw, moves: ReadonlyMap<string, Move>): Raw {
  const entries = Object.entries(content).flatMap(([key, value]): [string, unknown][] => {
    const { owner = '', revision, part = '' } = parseContentKey(key) ?? {}
    const move = moves.get(owner)
    // What already lies there is shown by nobody.
    if (move && move.to === revision) return []
    return [[move && move.from === revision ? toContentKey(owner, move.to, part) : key, value]]
  })
  return Object.fromEntries(entries)
}
