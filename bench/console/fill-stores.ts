import { experiments } from '#content/seed/experiments'
import { seedTag } from '#lib/core/experiments/seed-tag'
import { writeDocuments } from '#lib/stores/edge-config/write'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { toDayFields } from '../../e2e/seed-results.ts'
import { DAYS, makeWorkspace } from './workspace.ts'

const PATIENCE_MS = 30_000
const DAY_MS = 86_400_000

/** Puts a workspace of two hundred experiments with ninety days of visitors into empty stores. */
export async function fillStores(now: number): Promise<void> {
  const { live, drafts, records, counted } = makeWorkspace(now)
  const store = redis(PATIENCE_MS)
  await writeDocuments({ experiments: { ...experiments, experiments: live } })
  await store.hset(keys.drafts(), Object.fromEntries(drafts.map((draft) => [draft.id, draft])))
  await store.hset(keys.records(), Object.fromEntries(records.map((record) => [record.id, record])))
  const today = Math.floor(now / DAY_MS)
  for (let ago = DAYS - 1; ago >= 0; ago -= 1) {
    const date = new Date((today - ago) * DAY_MS).toISOString().slice(0, 10)
    await store.hset(keys.sums(date), Object.assign({}, ...counted.map((one) => toDayFields(one, ago))))
  }
  const firstDays = counted.map(({ experiment, seed }) => [firstDayOf(experiment, seed), today - DAYS])
  await store.mset(Object.fromEntries(firstDays))
}

function firstDayOf(experiment: string, seed: string): string {
  return keys.firstDay(`${experiment}.${seedTag(seed)}`)
}
