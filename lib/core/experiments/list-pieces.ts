import { isRecord } from '../json/is-record.ts'
import { pointerStep } from '../json/pointer.ts'
import { Experiment, Flag } from './definition.ts'
import type { ExperimentsDocument } from './document.ts'
import { parsePiece, pieceOf } from './fault.ts'

/** A named part of an experiments document: an experiment, a flag, a slot, a segment, an exclusion group. */
export interface NamedPiece {
  /** Such as `experiments/hero-copy`; `#2` is added to the second of one name. */
  readonly subject: string
  readonly pointer: string
  /** As it stands in the document. */
  readonly raw: unknown
  /** As it was parsed; undefined for a piece that is not live because it is broken. */
  readonly parsed: object | undefined
}

type ListName = 'experiments' | 'flags'

/** Every piece of a raw document, in its order, each with what the parser made of it. `document` is `raw` parsed. */
export function listPieces(raw: unknown, document: ExperimentsDocument): readonly NamedPiece[] {
  return [
    ...listNamed(raw, 'groups', document.groups),
    ...listNamed(raw, 'segments', document.segments),
    ...listNamed(raw, 'slots', document.slots),
    ...listListed(raw, 'experiments', new Map(document.experiments.map((piece) => [piece.id, piece]))),
    ...listListed(raw, 'flags', new Map(document.flags.map((piece) => [piece.key, piece]))),
  ]
}

/** The place in a raw list of each valid piece, by id. As for the parser, the first of one id is the one that counts. */
export function placesIn(list: readonly unknown[], name: ListName): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, value] of list.entries()) {
    const id = idOf(value, name)
    const schema = name === 'flags' ? Flag : Experiment
    if (id !== null && !places.has(id) && parsePiece(schema, { pointer: '', value }, []))
      places.set(id, index)
  }
  return places
}

function idOf(piece: unknown, name: ListName): string | null {
  const id = pieceOf(piece, name === 'flags' ? 'key' : 'id').value
  return typeof id === 'string' ? id : null
}

function listNamed(
  document: unknown,
  name: string,
  parsed: Readonly<Record<string, object>>,
): readonly NamedPiece[] {
  const pieces = pieceOf(document, name).value
  if (!isRecord(pieces)) return []
  return Object.entries(pieces).map(([key, raw]) => ({
    subject: `${name}/${key}`,
    pointer: `/${name}${pointerStep(key)}`,
    raw,
    parsed: Object.hasOwn(parsed, key) ? parsed[key] : undefined,
  }))
}

function listListed(
  document: unknown,
  name: ListName,
  parsed: ReadonlyMap<string, object>,
): readonly NamedPiece[] {
  const list = pieceOf(document, name).value
  if (!Array.isArray(list)) return []
  const places = placesIn(list, name)
  const counts = new Map<string, number>()
  return list.map((raw: unknown, index) => {
    const id = idOf(raw, name) ?? ''
    const isLive = places.get(id) === index
    const count = isLive ? 1 : (counts.get(id) ?? (places.has(id) ? 1 : 0)) + 1
    if (!isLive) counts.set(id, count)
    return {
      subject: `${name}/${id}${count > 1 ? `#${count}` : ''}`,
      pointer: `/${name}/${index}`,
      raw,
      parsed: isLive ? parsed.get(id) : undefined,
    }
  })
}
