import * as v from 'valibot'
import { AuditEntry, AuditId } from './audit.ts'
import { HistoryEntry } from './history-entry.ts'

/** More than the most is the most: a page is never longer than asked for, and may be shorter. */
const count = (most: number, usual: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/),
      v.transform((text) => Math.min(Math.max(Number(text), 1), most)),
    ),
    usual,
  )

/** Query of `GET /api/history`: `before` is a version, that of the oldest entry of the page before. */
export const HistoryQuery = v.strictObject({
  limit: count(100, '20'),
  before: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})

export const HistoryView = v.object({ entries: v.array(HistoryEntry) })

/** A version with the documents as it published them; null when they are too old to be kept. */
export const VersionView = v.object({
  ...HistoryEntry.entries,
  documents: v.nullable(
    v.object({ experiments: v.unknown(), content: v.unknown(), goals: v.exactOptional(v.unknown()) }),
  ),
})

const part = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100)))

const filter = {
  by: part,
  subject: part,
  action: part,
  outcome: v.exactOptional(v.picklist(['ok', 'refused'])),
}

/** Query of `GET /api/audit/csv`: the same filter, and no pages. */
export const AuditCsvQuery = v.strictObject(filter)

/**
 * Query of `GET /api/audit`: `before` is the id of the last entry of the page before, or a time to begin at; the others
 * narrow it to entries that have them in their actor, subject or action.
 */
export const AuditQuery = v.strictObject({
  limit: count(200, '50'),
  ...filter,
  before: v.exactOptional(v.union([AuditId, v.pipe(v.string(), v.isoTimestamp())])),
})

export const AuditView = v.object({ entries: v.array(AuditEntry) })

/** Whether the chain of the log's hashes holds, and if not, at which entry it breaks first. */
export const AuditCheckView = v.variant('intact', [
  v.object({
    intact: v.literal(true),
    /** How many entries hang together. */
    entries: v.number(),
    /** When the oldest of them was written. */
    since: v.nullable(v.string()),
    /** How many among them were written without a link: by an older version, or by a Redis that cannot hash. */
    unchained: v.number(),
    /** The hash of the newest one: kept elsewhere, it tells later whether the log was written anew as a whole. */
    head: v.string(),
  }),
  v.object({
    intact: v.literal(false),
    /** Null where the newest entries are missing. */
    broken: v.nullable(v.object({ id: v.nullable(v.string()), at: v.nullable(v.string()) })),
  }),
])
