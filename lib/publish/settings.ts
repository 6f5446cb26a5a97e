import * as v from 'valibot'
import { CostSettings } from '#lib/insights/cost-settings'
import { NoticeKind } from '#lib/notices/notice'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { writeSettings } from '#lib/stores/redis/scripts/write-settings'
import { type AuditEntry, MAX_AUDIT_ENTRIES, toAuditText } from './audit.ts'
import { DecisionSettings } from './decision-settings.ts'

/** How a workspace publishes and decides: whether a second person must approve, which plan its Edge Config store is on. */
export const Settings = v.object({
  approvals: v.optional(v.picklist(['optional', 'required']), 'optional'),
  plan: v.optional(v.picklist(['hobby', 'pro', 'enterprise']), 'pro'),
  decision: v.optional(DecisionSettings, {}),
  cost: v.optional(CostSettings, {}),
  /** Kinds of notices that stay in the inbox and do not go out. */
  mutedNotices: v.optional(v.array(NoticeKind), []),
})
export type Settings = v.InferOutput<typeof Settings>

const Revised = v.object({ revision: v.optional(v.number(), 0) })

/**
 * The settings; those of a fresh workspace until somebody has changed them.
 * @throws when Redis does not answer, or what is stored cannot be read: to guess could drop the second person
 */
export async function readSettings(): Promise<Settings> {
  return v.parse(Settings, (await redis().get(keys.settings())) ?? {})
}

/** The settings, and how often they were changed: the revision is their ETag. @throws as `readSettings` does */
export async function readStoredSettings(): Promise<{
  readonly settings: Settings
  readonly revision: number
}> {
  const stored = await redis().get<unknown>(keys.settings())
  const { revision } = v.parse(Revised, stored ?? {})
  return { settings: v.parse(Settings, stored ?? {}), revision }
}

/**
 * Replaces the settings of a revision, and says so in the audit log in the same step; false when somebody else has
 * changed them since.
 * @throws when Redis does not answer; then nothing was changed
 */
export async function changeSettings(
  settings: Settings,
  revision: number,
  entry: AuditEntry,
): Promise<boolean> {
  const written = await redis().eval(
    writeSettings,
    [keys.settings(), keys.audit(), keys.auditChain()],
    [
      String(revision),
      JSON.stringify({ ...settings, revision: revision + 1 }),
      toAuditText(entry),
      String(MAX_AUDIT_ENTRIES),
    ],
  )
  return written === 1
}
