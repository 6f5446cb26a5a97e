import { isRecord } from '../json/is-record.ts'
import type { ExperimentsDocument } from './document.ts'
import { pieceOf } from './fault.ts'

type Id = 'id' | 'key'

/**
 * A raw document in which every piece that did not parse is replaced by the last one of that name that did, so that a
 * slip in a hand edit changes nothing for visitors. What was removed on purpose stays removed, and what never was good
 * is left out by the parser.
 *
 * `parsed` is what the parser made of `raw`; `lastGood` is the raw document of before, all of whose pieces parse.
 */
export function keepLastGood(raw: unknown, parsed: ExperimentsDocument, lastGood: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return lastGood
  return {
    ...raw,
    groups: keepNamed(raw, lastGood, 'groups', new Set(Object.keys(parsed.groups))),
    segments: keepNamed(raw, lastGood, 'segments', new Set(Object.keys(parsed.segments))),
    slots: keepNamed(raw, lastGood, 'slots', new Set(Object.keys(parsed.slots))),
    experiments: keepListed(
      raw,
      lastGood,
      'experiments',
      'id',
      new Set(parsed.experiments.map(({ id }) => id)),
    ),
    flags: keepListed(raw, lastGood, 'flags', 'key', new Set(parsed.flags.map(({ key }) => key))),
  }
}

/** The same for one member of a document that is an object of named pieces. */
export function keepNamed(raw: unknown, lastGood: unknown, name: string, good: ReadonlySet<string>): unknown {
  const given = pieceOf(raw, name).value
  const before = pieceOf(lastGood, name).value
  if (given === undefined) return {}
  if (!isRecord(given)) return before ?? {}
  const entries = Object.entries(given).map(([key, piece]) => {
    return [key, good.has(key) ? piece : (pieceOf(before, key).value ?? piece)] as const
  })
  return Object.fromEntries(entries)
}

function keepListed(
  raw: unknown,
  lastGood: unknown,
  name: string,
  id: Id,
  good: ReadonlySet<string>,
): unknown {
  const given = pieceOf(raw, name).value
  const before = pieceOf(lastGood, name).value
  if (given === undefined) return []
  if (!Array.isArray(given)) return before ?? []
  return given.map((piece: unknown) => {
    const key = pieceOf(piece, id).value
    if (typeof key !== 'string' || good.has(key) || !Array.isArray(before)) return piece
    return before.find((candidate: unknown) => pieceOf(candidate, id).value === key) ?? piece
  })
}
