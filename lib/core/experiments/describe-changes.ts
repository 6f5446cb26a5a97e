import { isRecord } from '../json/is-record.ts'
import { pointerStep } from '../json/pointer.ts'
import { type Change, diff, type Item } from './diff.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import { listGoals } from './list-goals.ts'
import { listPieces, type NamedPiece } from './list-pieces.ts'

const ALWAYS_DIFFERENT = ['version', 'updatedAt']

/** Content is told by key and language, not by what changed within a text. */
const CONTENT_DEPTH = 1

/**
 * What documents change against earlier ones. Pieces are compared as they are understood, defaults filled in;
 * those that are broken as they stand. Content has subjects such as `content/hero-copy/1/bold`, and one change for
 * each language.
 */
export function describeChanges(before: LiveDocuments, after: LiveDocuments): readonly Change[] {
  const [earlier, later] = [piecesOf(before.experiments), piecesOf(after.experiments)]
  const pieces = diff(itemsOf(before.experiments, earlier, later), itemsOf(after.experiments, later, earlier))
  const contents = diff(contentItems(before.content), contentItems(after.content), CONTENT_DEPTH)
  return [...pieces, ...contents, ...diff(listGoals(before.goals), listGoals(after.goals))]
}

type Pieces = ReadonlyMap<string, NamedPiece>

function piecesOf(raw: unknown): Pieces {
  return new Map(listPieces(raw, parseExperiments(raw).document).map((piece) => [piece.subject, piece]))
}

function itemsOf(raw: unknown, pieces: Pieces, others: Pieces): ReadonlyMap<string, Item> {
  return new Map([
    ...fieldsOf(raw),
    ...[...pieces].map(([subject, piece]): [string, Item] => {
      return [subject, { pointer: piece.pointer, value: comparable(piece, others.get(subject)) }]
    }),
  ])
}

/** A piece that is broken on one side is compared as it stands on both. */
function comparable({ raw, parsed }: NamedPiece, other: NamedPiece | undefined): unknown {
  if (!parsed || (other && !other.parsed)) return raw
  return isRecord(raw) ? { ...raw, ...parsed } : parsed
}

/** Fields of the document itself, known or not; a part that is not of its kind is one too. */
function fieldsOf(raw: unknown): readonly (readonly [string, Item])[] {
  if (!isRecord(raw)) return raw === undefined ? [] : [['experiments', { pointer: '', value: raw }]]
  return Object.entries(raw)
    .filter(([name, value]) => !ALWAYS_DIFFERENT.includes(name) && !isListOfPieces(name, value))
    .map(([name, value]) => [name, { pointer: pointerStep(name), value }])
}

function isListOfPieces(name: string, value: unknown): boolean {
  if (name === 'experiments' || name === 'flags') return Array.isArray(value)
  return (name === 'groups' || name === 'segments' || name === 'slots') && isRecord(value)
}

function contentItems(content: unknown): ReadonlyMap<string, Item> {
  if (content === undefined) return new Map()
  if (!isRecord(content)) return new Map([['content', { pointer: '', value: content }]])
  const entries = Object.entries(content).map(([key, value]): [string, Item] => {
    return [`content/${key}`, { pointer: pointerStep(key), value }]
  })
  return new Map(entries)
}
