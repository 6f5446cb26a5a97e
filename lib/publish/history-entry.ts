import * as v from 'valibot'
import type { Change } from '#lib/core/experiments/diff'
import { Actor } from '#lib/core/experiments/draft'
import { PUBLISH_ACTIONS } from './publication.ts'

const MAX_CHANGES = 200
const MAX_VALUE_LENGTH = 1_000

const StoredChange = v.object({
  kind: v.picklist(['added', 'removed', 'changed']),
  subject: v.string(),
  pointer: v.string(),
  before: v.exactOptional(v.unknown()),
  after: v.exactOptional(v.unknown()),
})

/** One published version: who, when, what in a sentence, and the same as data. */
export const HistoryEntry = v.object({
  version: v.number(),
  at: v.string(),
  by: Actor,
  action: v.picklist(PUBLISH_ACTIONS),
  experiment: v.nullable(v.string()),
  sentence: v.string(),
  changes: v.array(StoredChange),
  /** Of both documents as they were published. */
  digest: v.string(),
  /** Set when the publisher died after the documents went live, and somebody else wrote this down. */
  recoveredAt: v.exactOptional(v.string()),
})
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>

/** Who edited Edge Config by hand is not known. */
export const OUTSIDE: Actor = { sub: 'outside', name: 'Outside edit' }

/** Changes as they are stored: the first two hundred, and of a long value its beginning, as a text. */
export function capChanges(changes: readonly Change[]): HistoryEntry['changes'] {
  return changes.slice(0, MAX_CHANGES).map(({ before, after, ...change }) => ({
    ...change,
    ...(before !== undefined && { before: cutValue(before) }),
    ...(after !== undefined && { after: cutValue(after) }),
  }))
}

function cutValue(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : value
}
