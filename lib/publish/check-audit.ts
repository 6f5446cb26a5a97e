import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { type AuditVerdict, verifyAudit } from './verify-audit.ts'

/** Ten thousand entries travel. */
const PATIENCE_MS = 5_000

/**
 * Verifies the whole audit log as it stands at one moment.
 * @throws when Redis does not answer
 */
export async function checkAudit(): Promise<AuditVerdict> {
  const [entries, chain] = await redis(PATIENCE_MS)
    .multi()
    .lrange<unknown>(keys.audit(), 0, -1)
    .hgetall<{ head?: string; anchor?: string }>(keys.auditChain())
    .exec()
  return await verifyAudit(entries, toTexts(chain ?? {}))
}

/** The client reads a text of digits alone as a number. */
function toTexts(chain: Readonly<Record<string, unknown>>): { head?: string; anchor?: string } {
  return Object.fromEntries(Object.entries(chain).map(([name, value]) => [name, String(value)]))
}
