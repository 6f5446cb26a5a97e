import { vi } from 'vitest'
import { ingestForTest } from './ingest-for-test.ts'
import { putGoals } from './put-goals.ts'

export const HOUR = 3_600_000
export const NOON = Date.parse('2026-11-21T12:00:00Z')

/** Only the clock is ours: timers run, since the services need them. Undo it with `vi.useRealTimers()`. */
export function setClock(now: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now })
}

type Services = Parameters<typeof ingestForTest>[0] & Parameters<typeof putGoals>[0]

/** A shop at a moment, with the goals declared, a visitor, and how the cells of the hero's experiment stand. */
export async function shopAt(services: Services, now: number, goals: readonly object[] = []) {
  setClock(now)
  if (goals.length > 0) await putGoals(services, goals)
  const shop = await ingestForTest(services)
  const tag = shop.tagOf('hero-copy')
  const sumsOf = async (segment = 'all') => {
    const sums = await shop.readExperimentSums('hero-copy', tag, { segment })
    return sums.epochs.flatMap(({ variants }) => [...variants])
  }
  return { ...shop, services, tag, sumsOf, visitor: await shop.newVisitor() }
}
