import { pointerStep } from '../json/pointer.ts'
import type { ExperimentsDocument } from './document.ts'

/** One difference. `pointer` is a place in the document that has it: the later one, or the earlier for a removal. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed'
  /** What the difference belongs to, as `experiments/hero-copy`; for a field of the document itself its name. */
  readonly subject: string
  readonly pointer: string
  readonly before?: unknown
  readonly after?: unknown
}

interface Item {
  readonly pointer: string
  readonly value: unknown
}

/**
 * What a document changes against an earlier one: whole experiments, flags, slots and segments that came or went, and
 * for those in both each field that differs. Pieces are matched by id, so their order does not matter.
 */
export function diff(before: ExperimentsDocument, after: ExperimentsDocument): readonly Change[] {
  const earlier = itemsOf(before)
  const later = itemsOf(after)
  const subjects = [...new Set([...later.keys(), ...earlier.keys()])]
  return subjects.flatMap((subject) => compare(subject, earlier.get(subject), later.get(subject)))
}

/** The document by subject. The version and its time differ always and are no change. */
function itemsOf(document: ExperimentsDocument): ReadonlyMap<string, Item> {
  const { holdout, segments, slots, experiments, flags } = document
  const named = (name: string, record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).map(([key, value]) => entry(name, key, key, value))
  return new Map([
    ...(holdout ? [['holdout', { pointer: '/holdout', value: holdout }] as const] : []),
    ...named('segments', segments),
    ...named('slots', slots),
    ...experiments.map((value, index) => entry('experiments', value.id, index, value)),
    ...flags.map((value, index) => entry('flags', value.key, index, value)),
  ])
}

function entry(name: string, id: string, key: string | number, value: unknown): readonly [string, Item] {
  return [`${name}/${id}`, { pointer: `/${name}${pointerStep(key)}`, value }]
}

function compare(subject: string, before: Item | undefined, after: Item | undefined): readonly Change[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined)
    return after ? [{ kind: 'added', subject, pointer: after.pointer, after: after.value }] : []
  if (after === undefined)
    return [{ kind: 'removed', subject, pointer: before.pointer, before: before.value }]
  return differences(subject, after.pointer, before.value, after.value)
}

function differences(subject: string, pointer: string, before: unknown, after: unknown): readonly Change[] {
  if (before === after) return []
  if (before === undefined) return [{ kind: 'added', subject, pointer, after }]
  if (after === undefined) return [{ kind: 'removed', subject, pointer, before }]
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ kind: 'changed', subject, pointer, before, after }]
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return keys.flatMap((key) =>
    differences(subject, pointer + pointerStep(key), ownValue(before, key), ownValue(after, key)),
  )
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function ownValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}
