import * as v from 'valibot'
import type { LiveActor, LiveEdit } from '#lib/core/live/live-message'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { announce } from './announce.ts'

/** Whoever edits for longer without a stroke has gone to lunch; their form still has it. */
const KEEP_SECONDS = 1_800

const Stored = v.object({
  client: v.string(),
  pointer: v.string(),
  value: v.unknown(),
  revision: v.number(),
  by: v.string(),
})

/** Shows what somebody is changing and has not saved to whoever has the same experiment open. @throws when Redis does not answer */
export async function writeEdit(experiment: string, edit: LiveEdit, by: LiveActor): Promise<void> {
  const key = keys.liveEdits(experiment)
  await Promise.all([
    redis().hset(key, { [edit.pointer]: JSON.stringify(edit) }),
    redis().expire(key, KEEP_SECONDS),
    announce(`experiment:${experiment}`, { type: 'edit', body: edit, by }),
  ])
}

/** The unsaved edits of a draft's present revision: those of an earlier one are saved by now, or given up. @throws when Redis does not answer */
export async function readEdits(experiment: string, revision: number): Promise<readonly LiveEdit[]> {
  const stored = (await redis().hgetall<Record<string, unknown>>(keys.liveEdits(experiment))) ?? {}
  return Object.values(stored).flatMap((value) => {
    const parsed = v.safeParse(Stored, value)
    return parsed.success && parsed.output.revision >= revision ? [parsed.output] : []
  })
}
