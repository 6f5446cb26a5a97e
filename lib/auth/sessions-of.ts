import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { SIGN_IN_WAYS } from './session-origin.ts'

/** A session as its person may see it. */
export const SessionView = v.object({
  /** Names the session; it opens nothing. */
  id: v.string(),
  startedAt: v.string(),
  usedAt: v.string(),
  endsAt: v.string(),
  via: v.nullable(v.picklist(SIGN_IN_WAYS)),
  browser: v.string(),
  system: v.string(),
  country: v.string(),
})
export type SessionView = v.InferOutput<typeof SessionView>

const Stored = v.object({
  endsAt: v.number(),
  startedAt: v.nullish(v.number()),
  rotatedAt: v.nullish(v.number()),
  via: v.fallback(v.nullable(v.picklist(SIGN_IN_WAYS)), null),
  browser: v.fallback(v.string(), 'other'),
  system: v.fallback(v.string(), 'other'),
  country: v.fallback(v.string(), ''),
})
const FIELDS = ['endsAt', 'startedAt', 'rotatedAt', 'via', 'browser', 'system', 'country'] as const

/**
 * The sessions of a subject that go on, the one used last first.
 * @throws when Redis does not answer
 */
export async function readSessionsOf(sub: string, nowMs: number): Promise<readonly SessionView[]> {
  const families = await familiesOf(sub, nowMs)
  const found = await Promise.all(families.map(readSession))
  return found.filter((one) => one !== null).toSorted((a, b) => b.usedAt.localeCompare(a.usedAt))
}

/** The refresh-token families of a subject; some of them may have ended by themselves. */
export async function familiesOf(sub: string, nowMs: number): Promise<readonly string[]> {
  const families = await redis().zrange<unknown[]>(keys.sessionsOf(sub), nowMs, '+inf', { byScore: true })
  return families.map(String)
}

const FRESH_MS = 3_600_000

/** Whether somebody has proved who they are within the hour, not merely gone on with a session. */
export async function isFreshSession(family: string, nowMs: number): Promise<boolean> {
  const startedAt = Number(await redis().hget(keys.refreshFamily(family), 'startedAt'))
  return nowMs - startedAt < FRESH_MS
}

async function readSession(family: string): Promise<SessionView | null> {
  const stored = await redis().hmget(keys.refreshFamily(family), ...FIELDS)
  const parsed = v.safeParse(Stored, stored)
  if (!parsed.success) return null
  const { endsAt, startedAt, rotatedAt, ...origin } = parsed.output
  const began = startedAt ?? endsAt
  const iso = (ms: number) => new Date(ms).toISOString()
  return {
    id: family,
    startedAt: iso(began),
    usedAt: iso(rotatedAt ?? began),
    endsAt: iso(endsAt),
    ...origin,
  }
}
