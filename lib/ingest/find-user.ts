import type { VisitorId } from '#lib/auth/visitor-cookie'
import { redis } from '#lib/stores/redis/client'
import type { CountingExperiment } from './counting-experiments.ts'
import { shardKey } from './store-batch.ts'
import { experimentShort, toStateName } from './to-batch-text.ts'

const MOVED = '>'

/**
 * The user whose unit a visitor has become, as `BatchOwner.user` names them, for whoever has no cookie to tell;
 * undefined while no experiment goes by user, and without a command then.
 * @throws when Redis does not answer in time
 */
export async function findUser(
  visitor: VisitorId,
  experiments: readonly CountingExperiment[],
): Promise<string | undefined> {
  const fields = experiments
    .filter(({ isByUser }) => isByUser)
    .map((experiment) => toStateName(visitor) + experimentShort(experiment))
  if (fields.length === 0) return undefined
  const found = await redis().hmget<Record<string, unknown>>(shardKey(visitor), ...fields)
  const moved = Object.values(found ?? {}).find((text) => typeof text === 'string' && text.startsWith(MOVED))
  return moved === undefined ? undefined : String(moved).slice(MOVED.length)
}
