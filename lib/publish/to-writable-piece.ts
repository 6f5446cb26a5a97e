import type { Piece } from '#lib/core/experiments/put-piece'
import { isRecord } from '#lib/core/json/is-record'
import { PIECE_NAMES } from './describe-pieces.ts'

/** What answers carry beside what can be published: sent back to us it changes nothing. */
const READ_ONLY: Readonly<Record<Exclude<Piece['kind'], 'holdout'>, readonly string[]>> = {
  slot: [
    'revision',
    'paths',
    'exposure',
    'languages',
    'requiredLanguages',
    'schema',
    'defaults',
    'experiments',
  ],
  flag: [],
  segment: [],
  group: ['experiments'],
}

/**
 * The piece in a body, which may be what `GET` answered: under its kind, its own name in it, and with what is read-only.
 * Another name than that of the path stays, and is refused as a member that there is not.
 */
export function toWritablePiece(kind: Piece['kind'], name: string, body: unknown): unknown {
  const given = unwrap(body, kind === 'holdout' ? kind : PIECE_NAMES[kind].one)
  if (kind === 'holdout' || !isRecord(given)) return given
  const { key } = PIECE_NAMES[kind]
  const writable = Object.entries(given).filter(
    ([member, value]) => !READ_ONLY[kind].includes(member) && !(member === key && value === name),
  )
  const piece = Object.fromEntries(writable)
  return kind === 'segment' ? unwrap(piece, 'audience') : piece
}

/** `{"version": 3, "flag": {…}}` and `{"flag": {…}}` are answers; anything beside them is looked at as it is. */
function unwrap(body: unknown, name: string): unknown {
  if (!isRecord(body) || !Object.hasOwn(body, name)) return body
  const isAnswer = Object.keys(body).every((member) => member === name || member === 'version')
  return isAnswer ? body[name] : body
}
