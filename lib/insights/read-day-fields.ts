import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { daysBefore, listDates } from './period.ts'

/**
 * Sums of a few counters (`visitors`, `path:/products`) over UTC dates, both included, late events among them. For a period that is
 * only compared with: it asks for the counters by name instead of reading whole days.
 * @throws when Redis does not answer in time
 */
export async function readDayFields(
  from: string,
  to: string,
  fields: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sums = new Map(fields.map((field) => [field, 0]))
  if (fields.length === 0) return sums
  const own = listDates(from, to)
  const next = listDates(daysBefore(from, -1), daysBefore(to, -1))
  const late = fields.map((field) => `<${field}`)
  const hashes = await readHashes([...own, ...next.slice(-1)], [...fields, ...late])
  own.forEach((_, index) => {
    for (const field of fields) {
      const counted = Number(hashes[index]?.[field] ?? 0) + Number(hashes[index + 1]?.[`<${field}`] ?? 0)
      sums.set(field, (sums.get(field) ?? 0) + counted)
    }
  })
  return sums
}

async function readHashes(dates: readonly string[], fields: readonly string[]) {
  const pipeline = redis().pipeline()
  for (const date of dates) pipeline.hmget(keys.day(date), ...fields)
  return await pipeline.exec<(Record<string, unknown> | null)[]>()
}
