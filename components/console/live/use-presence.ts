import { useEffect, useState } from 'react'
import { type LiveMessage, type LivePresence, PRESENCE_MS } from '#lib/core/live/live-message'
import { sendLive } from './send-live.ts'
import { tabId } from './tab-id.ts'
import { useLive } from './use-live.tsx'

const RENEW_MS = 10_000
const LOOK_MS = 5_000

type Present = ReadonlyMap<string, LivePresence>

/**
 * Who else has an experiment open, this tab left out, and tells them that we have. What somebody edits is the nearest
 * `data-live-field` around the focus: `<div data-live-field="Headline of B">`.
 */
export function usePresence(experiment: string): readonly LivePresence[] {
  const [present, setPresent] = useState<Present>(new Map())
  useLive(`experiment:${experiment}`, (message) => setPresent((before) => applyMessage(before, message)))
  useEffect(() => tellPresence(experiment), [experiment])
  useEffect(() => {
    const timer = setInterval(() => setPresent(withoutGone), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return [...present.values()].filter(({ client }) => client !== tabId())
}

function applyMessage(before: Present, { type, body }: LiveMessage): Present {
  if (type === 'snapshot') {
    const { present } = body as { readonly present: readonly LivePresence[] }
    return new Map(present.map((one) => [one.client, stamp(one)]))
  }
  if (type !== 'presence' && type !== 'leave') return before
  const one = body as LivePresence
  const others = [...before].filter(([client]) => client !== one.client)
  return new Map(type === 'leave' ? others : [...others, [one.client, stamp(one)]])
}

/** By our own clock: that of the server may differ by more than anybody is present. */
function stamp(one: LivePresence): LivePresence {
  return { ...one, at: new Date().toISOString() }
}

function withoutGone(before: Present): Present {
  const isHere = ({ at }: LivePresence) => Date.now() - Date.parse(at) < PRESENCE_MS
  const here = [...before].filter(([, one]) => isHere(one))
  return here.length === before.size ? before : new Map(here)
}

/** Says that this tab is there, what it is at, and that it goes; returns what ends it. */
function tellPresence(experiment: string): () => void {
  const client = tabId()
  let field: string | null = null
  const say = () => void sendLive(experiment, { type: 'presence', body: { client, field } })
  const leave = () => void sendLive(experiment, { type: 'leave', body: { client } })
  const onFocus = () => {
    const found = document.activeElement?.closest<HTMLElement>('[data-live-field]')?.dataset.liveField ?? null
    if (found === field) return
    field = found
    say()
  }
  const onBlur = () => setTimeout(onFocus, 0)
  const onVisibility = () => (document.hidden ? leave() : say())
  const timer = setInterval(() => document.hidden || say(), RENEW_MS)
  say()
  document.addEventListener('focusin', onFocus)
  document.addEventListener('focusout', onBlur)
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pagehide', leave)
  return () => {
    clearInterval(timer)
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('focusout', onBlur)
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pagehide', leave)
    leave()
  }
}
