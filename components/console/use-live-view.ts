import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import { callApi } from './call-api.ts'
import { applyPublication, mergeView, type Publication } from './merge-view.ts'

const PERIOD_MS = 5_000
/** How much longer than promised an older version may come back before it counts as somebody's rollback. */
const SETTLING_SLACK_MS = 10_000

type Connection = 'fresh' | 'stale' | 'signed-out'

export type LiveView = {
  readonly view: ExperimentsView
  readonly connection: Connection
  /** Reads what is live now. */
  readonly reload: () => Promise<void>
  /** Shows a publication of our own before it comes back. */
  readonly show: (publication: Publication) => void
}

/** What is live, read again every five seconds while somebody looks. */
export function useLiveView(initial: ExperimentsView): LiveView {
  const [view, setView] = useState(initial)
  const [connection, setConnection] = useState<Connection>('fresh')
  const settlingUntil = useRef(0)

  const reload = async () => {
    const response = await callApi('/api/experiments').catch(() => null)
    if (response === null || !response.ok) {
      setConnection(response?.status === 401 ? 'signed-out' : 'stale')
      return
    }
    const read = (await response.json()) as ExperimentsView
    setConnection('fresh')
    setView((shown) => mergeView(shown, read, Date.now() < settlingUntil.current))
  }

  const show = (publication: Publication) => {
    settlingUntil.current = Date.now() + initial.propagationSeconds * 1_000 + SETTLING_SLACK_MS
    setView((shown) => applyPublication(shown, publication))
  }

  const look = useEffectEvent(() => {
    if (!document.hidden) void reload()
  })
  useEffect(() => {
    const timer = setInterval(() => look(), PERIOD_MS)
    const onVisible = () => look()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [])

  return { view, connection, reload, show }
}
