import { readDraft, readDrafts } from '#lib/drafts/draft-store'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import type { TopicState } from './live-stream.ts'
import { readPresence } from './presence.ts'
import { readActivity } from './read-activity.ts'
import { readLastId } from './read-stream.ts'
import { readEdits } from './shared-edits.ts'
import { experimentOf, type Topic } from './topic.ts'

/**
 * The state of a topic and the id of the last event that is in it. An event of the very moment may be in both: what is
 * told is true however often it is told.
 * @throws when Redis does not answer
 */
export async function readState(topic: Topic, now: number): Promise<TopicState> {
  const id = await readLastId(topic)
  const body = await readBody(topic, now)
  return { id, message: { type: 'snapshot', body, by: null, at: new Date(now).toISOString() } }
}

async function readBody(topic: Topic, now: number): Promise<unknown> {
  const experiment = experimentOf(topic)
  if (experiment !== null) return await readExperiment(experiment, now)
  if (topic === 'events') return await readActivity(now)
  return topic === 'experiments' ? await readList() : {}
}

async function readExperiment(id: string, now: number) {
  const [draft, present] = await Promise.all([readDraft(id), readPresence(id, now)])
  const revision = draft?.revision ?? 0
  return { revision, updated: draft?.updated ?? null, present, edits: await readEdits(id, revision) }
}

/** What changes when the list does: the version that was published last, and the revision of each draft. */
async function readList() {
  const [drafts, last] = await Promise.all([
    readDrafts(),
    redis().get<{ readonly version?: number }>(keys.lastPublished()),
  ])
  return {
    version: last?.version ?? null,
    drafts: Object.fromEntries(drafts.map(({ id, revision }) => [id, revision])),
  }
}
