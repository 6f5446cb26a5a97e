'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { LiveMessage } from '#lib/core/live/live-message'
import { type LiveState, listenTo } from './live-source.ts'

/**
 * Calls `onEvent` with the state of a topic (`snapshot`) and then with what happens on it, for as long as somebody looks at
 * the page; `id` names a message. A state may come again at any time and stands for all that came before.
 */
export function useLive(topic: string, onEvent: (message: LiveMessage, id: string) => void): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const tell = useEffectEvent(onEvent)
  useEffect(() => listenTo(topic, (message, id) => tell(message, id), setState), [topic])
  return state
}
