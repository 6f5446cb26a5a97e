'use client'

import { useCallback, useEffect, useState } from 'react'

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly status: number }
  | { readonly state: 'ready'; readonly value: T }

/**
 * What an API of this site answers, asked for when the page is shown. `null` asks nothing yet.
 * The caller names the type: our own handler, from the same build, is on the other side.
 */
export function useJson<T>(url: string | null): readonly [Loaded<T>, (value: T) => void, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to ask again
  useEffect(() => {
    if (url === null) return
    const stop = new AbortController()
    fetchJson<T>(url, stop.signal).then(setLoaded, () => undefined)
    return () => stop.abort()
  }, [url, attempt])
  const replace = useCallback((value: T) => setLoaded({ state: 'ready', value }), [])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return [loaded, replace, retry]
}

/** Rejects only when it was stopped; no answer at all is status 0. */
async function fetchJson<T>(url: string, signal: AbortSignal): Promise<Loaded<T>> {
  try {
    const response = await fetch(url, { signal, headers: { accept: 'application/json' } })
    if (!response.ok) return { state: 'failed', status: response.status }
    return { state: 'ready', value: (await response.json()) as T }
  } catch {
    signal.throwIfAborted()
    return { state: 'failed', status: 0 }
  }
}
