import * as v from 'valibot'
import { slots } from '#content/slots'
import { Audience, Id } from '#lib/core/experiments/audience'
import { MAX_PAGES_PER_PATH } from '#lib/core/experiments/codes-of'
import { Flag, Group, Holdout, SlotName } from '#lib/core/experiments/definition'
import { type Fault, parsePiece } from '#lib/core/experiments/fault'
import type { Piece } from '#lib/core/experiments/put-piece'
import { findUnknownKeys } from '#lib/core/json/find-unknown-keys'
import { LANGUAGES } from '#lib/core/shop/language'
import { findTextErrors } from '#lib/drafts/find-content-errors'
import type { InputError } from '#lib/http/problem'

const Texts = v.partial(v.object(v.entriesFromList(LANGUAGES, v.unknown())))
const SlotInput = v.object({
  rules: v.pipe(
    v.array(v.object({ audience: v.exactOptional(Audience), content: Texts })),
    v.minLength(1, 'A slot needs a rule for everybody'),
    // As many as a path may have pages: rules for the held-out come on top of those that somebody wrote.
    v.maxLength(MAX_PAGES_PER_PATH),
  ),
})

/** Bodies of `PUT`: the piece itself, without its name. */
export const PIECE_INPUTS = {
  slot: SlotInput,
  flag: v.omit(Flag, ['key']),
  segment: v.object({ audience: Audience }),
  group: Group,
  holdout: Holdout,
} as const
const NAMES = { slot: SlotName, flag: Id, segment: Id, group: Id, holdout: v.literal('') } as const

type ParsedPiece =
  | { readonly ok: true; readonly piece: Piece }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** Whether a piece can have this name: a slot's is one that the site's code declares. */
export function isPieceName(kind: Piece['kind'], name: string): boolean {
  return kind === 'slot' ? Object.hasOwn(slots, name) : v.is(NAMES[kind], name)
}

/** Reads a body as a piece of a kind, with no member that would be lost. Never throws. */
export function parsePieceInput(kind: Piece['kind'], name: string, body: unknown): ParsedPiece {
  switch (kind) {
    case 'slot':
      return parseSlot(name, body)
    case 'flag':
      return toPiece(read(PIECE_INPUTS.flag, body), (value) => ({ kind, name, value }))
    case 'segment':
      return toPiece(read(Audience, body), (value) => ({ kind, name, value }))
    case 'group':
      return toPiece(read(PIECE_INPUTS.group, body), (value) => ({ kind, name, value }))
    case 'holdout':
      return toPiece(read(PIECE_INPUTS.holdout, body), (value) => ({ kind, value }))
  }
}

/** The wish to remove a piece. */
export function toRemoval(kind: Piece['kind'], name: string): Piece {
  return kind === 'holdout' ? { kind, value: null } : { kind, name, value: null }
}

type Read<T> = { readonly value: T | null; readonly errors: readonly InputError[] }

function read<S extends v.GenericSchema>(schema: S, body: unknown): Read<v.InferOutput<S>> {
  const faults: Fault[] = []
  const piece = parsePiece(schema, { pointer: '', value: body }, faults)
  const lost = piece === null ? [] : findUnknownKeys(body, piece.value)
  const errors = [
    ...faults.map(({ pointer, message }) => ({ pointer, detail: message })),
    ...lost.map((pointer) => ({ pointer, detail: 'There is no such member' })),
  ]
  return { value: piece?.value ?? null, errors }
}

function toPiece<T>({ value, errors }: Read<T>, make: (value: T) => Piece): ParsedPiece {
  return value === null || errors.length > 0 ? { ok: false, errors } : { ok: true, piece: make(value) }
}

function parseSlot(name: string, body: unknown): ParsedPiece {
  const { value, errors } = read(SlotInput, body)
  const slot = Object.values(slots).find((known) => known.name === name)
  if (value === null || slot === undefined) return { ok: false, errors }
  const textErrors = value.rules.flatMap(({ content }, index) =>
    findTextErrors(slot, content, `/rules/${index}/content`),
  )
  const all = [...errors, ...textErrors]
  return all.length > 0 ? { ok: false, errors: all } : { ok: true, piece: { kind: 'slot', name, value } }
}
