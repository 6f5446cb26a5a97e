import { PURCHASE } from '#lib/core/events/event'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** Running sums of one variant. */
type VariantCounts = {
  /** Visitors who saw it. */
  readonly visitors: number
  /** Of those, how many bought. */
  readonly conversions: number
  /** Visitors who reached each goal after they saw it, `purchase` included. */
  readonly goals: ReadonlyMap<string, number>
  /** In the smallest unit of the workspace's currency; exact also beyond 2^53. */
  readonly revenueMinor: bigint
  /** Sum over visitors of the square of each one's revenue. */
  readonly revenueSquares: bigint
}

/** Variant → counts; a variant that nobody saw is absent. */
export type ExperimentCounts = ReadonlyMap<string, VariantCounts>

type Counting = {
  -readonly [Field in keyof VariantCounts]: VariantCounts[Field]
} & { goals: Map<string, number> }

const SUM = /^([a-z0-9-]+):(visitors|revenue|revenue2|goal:(.+))$/

/**
 * The running sums of experiments, in one round trip; an experiment without any has an empty map.
 * @throws when Redis does not answer in time
 */
export async function readCounts(
  experimentIds: readonly string[],
): Promise<ReadonlyMap<string, ExperimentCounts>> {
  if (experimentIds.length === 0) return new Map()
  const pipeline = redis().pipeline()
  for (const id of experimentIds) pipeline.hgetall(keys.sums(id))
  const hashes = await pipeline.exec<(Record<string, unknown> | null)[]>()
  return new Map(experimentIds.map((id, index) => [id, toCounts(hashes[index] ?? {})]))
}

/** Reads the fields `<variant>:<sum>` of an experiment's hash; what is not of that form is passed over. */
export function toCounts(hash: Readonly<Record<string, unknown>>): ExperimentCounts {
  const counts = new Map<string, Counting>()
  for (const [field, value] of Object.entries(hash)) {
    const [, variant, sum, goal] = SUM.exec(field) ?? []
    if (variant === undefined) continue
    const entry = counts.get(variant) ?? emptyCounts()
    counts.set(variant, entry)
    if (goal !== undefined) entry.goals.set(goal, Number(value))
    else if (sum === 'visitors') entry.visitors = Number(value)
    else if (sum === 'revenue') entry.revenueMinor = toBigInt(value)
    else entry.revenueSquares = toBigInt(value)
    if (goal === PURCHASE) entry.conversions = Number(value)
  }
  return counts
}

function emptyCounts(): Counting {
  return { visitors: 0, conversions: 0, goals: new Map(), revenueMinor: 0n, revenueSquares: 0n }
}

/** The SDK turns a number that is exact as a double into one, and leaves a longer one as text. */
function toBigInt(value: unknown): bigint {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? BigInt(value) : 0n
}
