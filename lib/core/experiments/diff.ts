import { isSame } from '../json/is-same.ts'
import { ownMember } from '../json/own-member.ts'
import { pointerStep } from '../json/pointer.ts'

/** One difference. `pointer` is a place in the document that has it: the later one, or the earlier for a removal. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed'
  /** What the difference belongs to, as `experiments/hero-copy`; for a field of the document itself its name. */
  readonly subject: string
  readonly pointer: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Something with a name, and where it stands. */
export interface Item {
  readonly pointer: string
  readonly value: unknown
}

const MAX_DEPTH = 32

/** These are told as a whole: a part of them says little by itself. */
const WHOLE = /\/(?:variants|audience|forced|ramp)$/

/**
 * What differs between two sets of items: whole items that came or went, and for those in both each field that
 * differs, no deeper than `depth`. Items are matched by their name, so their order does not matter.
 */
export function diff(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  depth = MAX_DEPTH,
): readonly Change[] {
  const subjects = [...new Set([...after.keys(), ...before.keys()])]
  return subjects.flatMap((subject) => {
    const [earlier, later] = [before.get(subject), after.get(subject)]
    const pointer = (later ?? earlier)?.pointer ?? ''
    return differences({ subject, pointer }, earlier?.value, later?.value, depth)
  })
}

function differences(
  place: Pick<Change, 'subject' | 'pointer'>,
  before: unknown,
  after: unknown,
  depth: number,
): readonly Change[] {
  if (isSame(before, after)) return []
  if (before === undefined) return [{ kind: 'added', ...place, after }]
  if (after === undefined) return [{ kind: 'removed', ...place, before }]
  const isLeaf = depth === 0 || WHOLE.test(place.pointer) || !isBranch(before) || !isBranch(after)
  if (isLeaf || Array.isArray(before) !== Array.isArray(after))
    return [{ kind: 'changed', ...place, before, after }]
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return keys.flatMap((key) => {
    const deeper = { ...place, pointer: place.pointer + pointerStep(key) }
    return differences(deeper, ownMember(before, key), ownMember(after, key), depth - 1)
  })
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
