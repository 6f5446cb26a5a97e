import * as v from 'valibot'
import type { Draft } from '#lib/core/experiments/draft'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import { isRecord } from '#lib/core/json/is-record'
import { readDraft } from '#lib/drafts/draft-store'
import { documentKey } from '#lib/stores/edge-config/client'
import { readLiveDocuments } from '#lib/stores/edge-config/write'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { digestDocuments } from './digest-documents.ts'
import { readRecords } from './records.ts'
import { readSettings, type Settings } from './settings.ts'

/** What was published last: by its digest an edit from outside is told. */
const LastPublished = v.object({
  version: v.number(),
  digest: v.string(),
  /** Absent of a version from before goals were published too: its digest says nothing of them. */
  coversGoals: v.optional(v.boolean()),
})
type LastPublished = v.InferOutput<typeof LastPublished>

/** What a publish starts from, read past every cache. */
export type Base = {
  /** Every item in the store by its key: all of them share the plan's limit. */
  readonly items: ReadonlyMap<string, unknown>
  readonly live: LiveDocuments
  readonly digest: string
  /** Null in a store that we have never published to: then what is live is where history begins. */
  readonly last: LastPublished | null
  /** What was published last, when something else is live now; null when that is not so, or it is not known. */
  readonly published: LiveDocuments | null
  /** Whether something else is live than what was published last, be that known or not. */
  readonly isEdited: boolean
  readonly records: ReadonlyMap<string, ExperimentRecord>
  readonly settings: Settings
  /** The stored draft of the experiment that it is about, if there are both. */
  readonly draft: Draft | null
}

/** @throws when a store does not answer */
export async function readBase(experiment: string | null): Promise<Base> {
  const [items, stored, records, settings, draft] = await Promise.all([
    readLiveDocuments(),
    redis().get(keys.lastPublished()),
    readRecords(),
    readSettings(),
    experiment === null ? null : readDraft(experiment),
  ])
  const live = toLive(items)
  const digest = await digestDocuments(live)
  const last = v.is(LastPublished, stored) ? stored : null
  const isEdited = last !== null && !(await isDigestOf(last, live, digest))
  const published = isEdited ? await readDocumentsOf(last.version) : null
  return { items, live, digest, last, published, isEdited, records, settings, draft }
}

/** The goals of a store that was published to before goals were are where their history begins, and no edit. */
async function isDigestOf(
  { digest, coversGoals = false }: LastPublished,
  { goals: _, ...others }: LiveDocuments,
  found: string,
): Promise<boolean> {
  return digest === found || (!coversGoals && digest === (await digestDocuments(others)))
}

/** The documents that are published together. A store without content has none yet, which is an empty document. */
export function toLive(items: ReadonlyMap<string, unknown>): LiveDocuments {
  const goals = items.get(documentKey('goals'))
  return {
    experiments: items.get(documentKey('experiments')),
    content: items.get(documentKey('content')) ?? {},
    ...(goals !== undefined && { goals }),
  }
}

/**
 * The documents as a version published them, or null when they are not kept (any more).
 * @throws when Redis does not answer
 */
export async function readDocumentsOf(version: number): Promise<LiveDocuments | null> {
  const stored = await redis(5_000).hget(keys.publishedDocuments(), String(version))
  if (!isRecord(stored)) return null
  const { experiments, content, goals } = stored
  return { experiments, content, ...(goals !== undefined && { goals }) }
}
