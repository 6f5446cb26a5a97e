import * as v from 'valibot'
import { randomToken } from '#lib/auth/digest'
import { Actor } from '#lib/core/experiments/draft'
import { toCanonical } from '#lib/core/json/to-canonical'
import { keys } from '#lib/stores/redis/keys'
import { recordAuditScript } from '#lib/stores/redis/scripts/append-audit'
import { StoredScript } from '#lib/stores/redis/stored-script'
import { readNewest } from './read-newest.ts'

export const MAX_AUDIT_ENTRIES = 10_000

/** As `randomToken` makes them, and no time. */
export const AuditId = v.pipe(v.string(), v.regex(/^[\w-]{12}$/))

/** Who did what to what, and what came of it. Holds no content and no secret. */
export const AuditEntry = v.object({
  /** Names the entry: the next page begins after it. Given when it is stored. */
  id: v.exactOptional(v.string()),
  at: v.string(),
  by: Actor,
  action: v.string(),
  /** What it was done to, as `experiments/hero-copy`. */
  subject: v.string(),
  /** `ok`, or the code of the refusal. */
  outcome: v.string(),
  detail: v.exactOptional(v.string()),
  requestId: v.nullable(v.string()),
  /** The hash of the entry before it, and its own: the store gives them. */
  previous: v.exactOptional(v.string()),
  hash: v.exactOptional(v.string()),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

const script = new StoredScript<number>(recordAuditScript)

/** @throws when Redis does not answer */
export async function recordAudit(entry: AuditEntry): Promise<void> {
  const places = [keys.audit(), keys.auditChain()]
  await script.run(places, [toAuditText(entry), String(MAX_AUDIT_ENTRIES)])
}

/** An entry as it is stored and hashed, under an id of its own. */
export function toAuditText(entry: AuditEntry): string {
  return toCanonical({ id: randomToken(9), ...entry })
}

/** Which entries are wanted: a name, subject or action is found by a part of it, whatever its case. */
export type AuditFilter = {
  readonly by?: string | undefined
  readonly subject?: string | undefined
  readonly action?: string | undefined
  /** `ok` for what was done, `refused` for what was not. */
  readonly outcome?: 'ok' | 'refused' | undefined
}

/**
 * The newest entries first: those that stand after the entry of an id, or those from before a time (ISO 8601), when one
 * is given. An entry that cannot be read is left out.
 * @throws when Redis does not answer
 */
export async function readAudit(
  limit: number,
  before?: string,
  filter: AuditFilter = {},
): Promise<readonly AuditEntry[]> {
  const isPlaced = before === undefined ? () => true : toCondition(before)
  // The place is asked of every entry: it remembers whether the named one has passed.
  return await readNewest(keys.audit(), AuditEntry, limit, (entry) => isPlaced(entry) && fits(entry, filter))
}

function fits({ by, subject, action, outcome }: AuditEntry, wanted: AuditFilter): boolean {
  if (wanted.outcome !== undefined && (outcome === 'ok') !== (wanted.outcome === 'ok')) return false
  return has(`${by.name} ${by.sub}`, wanted.by) && has(subject, wanted.subject) && has(action, wanted.action)
}

function has(text: string, part: string | undefined): boolean {
  return part === undefined || text.toLowerCase().includes(part.toLowerCase())
}

/** Several entries may be of one millisecond, and one that waited is older than those below it: an id loses none. */
function toCondition(before: string): (entry: AuditEntry) => boolean {
  const instant = Date.parse(before)
  if (v.is(AuditId, before)) return isAfter(before)
  return ({ at }) => Date.parse(at) < instant
}

function isAfter(wanted: string): (entry: AuditEntry) => boolean {
  let hasPassed = false
  return ({ id }) => {
    const isBelow = hasPassed
    hasPassed ||= id === wanted
    return isBelow
  }
}
