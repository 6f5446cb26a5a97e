import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { callApi } from '../call-api.ts'
import { useLive } from '../live/use-live.tsx'

/** The live version. */
export type EdgeTruth = {
  readonly version: number
  /** Empty while nothing was ever published. */
  readonly updatedAt: string
  /** Null when it was written outside the console, or nobody can say. */
  readonly publishedBy: string | null
}

/** What was published is announced; this is for what a hand wrote, and for announcements that were lost. */
const PERIOD_MS = 60_000

let told: EdgeTruth | null = null
const listeners = new Set<() => void>()

/** Whoever has read what is live tells the top bar. */
export function tellEdgeTruth({ version, updatedAt, publishedBy }: EdgeTruth): void {
  if (told?.version === version && told.updatedAt === updatedAt && told.publishedBy === publishedBy) return
  told = { version, updatedAt, publishedBy }
  for (const listener of listeners) listener()
}

/** The newer of what the page came with and what was told since; history is asked when a publish is announced. */
export function useEdgeTruth(initial: EdgeTruth | null): EdgeTruth | null {
  const news = useSyncExternalStore(
    subscribe,
    () => told,
    () => null,
  )
  useLive('experiments', ({ type }) => {
    if (type === 'published') void askHistory()
  })
  const look = useEffectEvent(() => {
    if (!document.hidden) void askHistory()
  })
  const isUnknown = initial === null
  useEffect(() => {
    // What was only late is known in a moment.
    if (isUnknown) look()
    const timer = setInterval(() => look(), PERIOD_MS)
    return () => clearInterval(timer)
  }, [isUnknown])
  return newerOf(initial, news)
}

export function newerOf(initial: EdgeTruth | null, news: EdgeTruth | null): EdgeTruth | null {
  if (initial === null || news === null) return news ?? initial
  return news.updatedAt >= initial.updatedAt ? news : initial
}

/** History knows every version, those written by hand too, as soon as somebody has looked at what is live. */
async function askHistory(): Promise<void> {
  const response = await callApi('/api/history?limit=1').catch(() => null)
  if (!response?.ok) return
  const { entries } = (await response.json()) as {
    entries: { version: number; at: string; by: { name: string } }[]
  }
  const [latest] = entries
  if (latest && latest.version > (told?.version ?? 0))
    tellEdgeTruth({ version: latest.version, updatedAt: latest.at, publishedBy: latest.by.name })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
