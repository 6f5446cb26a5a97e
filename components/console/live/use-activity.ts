import { useEffect, useState } from 'react'
import type { Activity, ActivityBatch } from '#lib/core/live/activity'
import { addBatches, passTime } from '#lib/core/live/add-batches'
import type { LiveState } from './live-source.ts'
import { useLive } from './use-live.tsx'

const SECOND_MS = 1_000

/** What is happening on the site, kept up to date from what the page came with. */
export function useActivity(initial: Activity): {
  readonly activity: Activity
  readonly state: LiveState
  /** Unix time in milliseconds, once a second. */
  readonly now: number
} {
  const [activity, setActivity] = useState(initial)
  const [now, setNow] = useState(Date.parse(initial.at))
  const state = useLive('events', ({ type, body, at }, id) => {
    if (type === 'snapshot') setActivity(body as Activity)
    if (type === 'batch')
      setActivity((before) => addBatches(before, id, at, body as readonly ActivityBatch[]))
  })
  useEffect(() => {
    const timer = setInterval(() => document.hidden || setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return { activity: passTime(activity, now), state, now }
}
