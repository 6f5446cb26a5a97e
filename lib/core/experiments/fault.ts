import * as v from 'valibot'
import { describeIssue } from '../json/describe-issue.ts'
import { ownMember } from '../json/own-member.ts'
import { pointerStep, toPointer } from '../json/pointer.ts'

/** What is wrong with a document, and where: `pointer` is an RFC 6901 JSON pointer, `''` is the whole document. */
export interface Fault {
  readonly pointer: string
  readonly message: string
}

/** A piece of a document and its place. */
export interface Located<T> {
  readonly pointer: string
  readonly value: T
}

const MAX_DEPTH = 24
const MAX_MESSAGE_LENGTH = 200

/** Parses one piece. A piece that is invalid is dropped: its faults are added to `faults` and null is returned. */
export function parsePiece<S extends v.GenericSchema>(
  schema: S,
  { pointer, value }: Located<unknown>,
  faults: Fault[],
): Located<v.InferOutput<S>> | null {
  if (isDeeperThan(value, MAX_DEPTH)) {
    faults.push({ pointer, message: 'Nested too deeply' })
    return null
  }
  const result = v.safeParse(schema, value)
  if (result.success) return { pointer, value: result.output }
  for (const issue of result.issues)
    faults.push({
      pointer: pointer + toPointer(issue),
      message: describeIssue(issue).slice(0, MAX_MESSAGE_LENGTH),
    })
  return null
}

/** The member of a document with that name, undefined if there is none. */
export function pieceOf(document: unknown, name: string): Located<unknown> {
  return { pointer: pointerStep(name), value: ownMember(document, name) }
}

/** The entries of an object, or the items of an array, that stands under `name` in a document; absent means none. */
export function piecesOf(
  document: unknown,
  name: string,
  kind: 'object' | 'array',
  faults: Fault[],
): readonly Located<unknown>[] {
  const { pointer, value } = pieceOf(document, name)
  if (value === undefined) return []
  if (typeof value === 'object' && value !== null && Array.isArray(value) === (kind === 'array'))
    return Object.entries(value).map(([key, piece]) => ({
      pointer: pointer + pointerStep(key),
      value: piece,
    }))
  faults.push({ pointer, message: `Expected an ${kind}` })
  return []
}

/** The pieces that are valid; each other one is a fault. */
export function keep<T>(
  pieces: readonly Located<T>[],
  faults: Fault[],
  message: string,
  isValid: (piece: Located<T>) => boolean,
): readonly Located<T>[] {
  return pieces.filter((piece) => {
    const valid = isValid(piece)
    if (!valid) faults.push({ pointer: piece.pointer, message })
    return valid
  })
}

/** The key that a piece stands under. */
export function keyOf({ pointer }: Located<unknown>): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
}

/** The schema is recursive: without a limit a hostile document could exhaust the stack. */
export function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((child) => isDeeperThan(child, depth - 1))
}
