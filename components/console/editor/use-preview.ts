import { useEffect, useEffectEvent, useState } from 'react'
import { callApi } from '../call-api.ts'

export type PreviewWish = {
  readonly path: string
  readonly choices: Readonly<Record<string, string>>
  readonly market?: string
  /** ISO 3166-1 alpha-2; it brings its market with it. */
  readonly country?: string
  readonly device?: 'mobile' | 'tablet' | 'desktop'
  readonly language?: string
  /** What a slot shows, published or not. */
  readonly rule?: { readonly slot: string; readonly content: Readonly<Record<string, unknown>> }
}

export type MadePreview = { readonly url: string; readonly expiresAt: string }

/** A frame's address is asked for anew before its hour is over. */
const RENEW_MS = 50 * 60 * 1_000

/** The address of a frame, asked for whenever something else is to be seen; a message when there is none. */
export function usePreview(wish: PreviewWish | null): {
  readonly url: string | null
  readonly problem: string | null
} {
  const [made, setMade] = useState<{ url: string | null; problem: string | null }>({
    url: null,
    problem: null,
  })
  const key = wish === null ? null : JSON.stringify(wish)
  const ask = useEffectEvent(async (isWanted: () => boolean) => {
    if (wish === null) return
    const answer = await makePreview(wish, 'frame')
    if (isWanted()) setMade({ url: answer.url, problem: answer.problem })
  })
  useEffect(() => {
    if (key === null) return
    let isWanted = true
    void ask(() => isWanted)
    const timer = setInterval(() => void ask(() => isWanted), RENEW_MS)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [key])
  return made
}

/** Has the server seal a preview. Never throws. */
export async function makePreview(wish: PreviewWish, mode: 'frame' | 'share', expiresInHours?: number) {
  const body = JSON.stringify({ ...wish, mode, ...(expiresInHours !== undefined && { expiresInHours }) })
  const headers = { 'content-type': 'application/json' }
  const response = await callApi('/api/preview', { method: 'POST', headers, body }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as
    | (Partial<MadePreview> & { title?: string; errors?: { detail: string }[] })
    | null
  if (response?.ok === true && answer?.url !== undefined && answer.expiresAt !== undefined)
    return { url: answer.url, expiresAt: answer.expiresAt, problem: null }
  const problem = answer?.errors?.[0]?.detail ?? answer?.title ?? 'The server does not answer'
  return { url: null, expiresAt: null, problem }
}
