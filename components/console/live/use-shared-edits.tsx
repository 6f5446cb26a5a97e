'use client'

import { useEffect, useRef, useState } from 'react'
import type { LiveEdit, LiveMessage } from '#lib/core/live/live-message'
import { sendLive } from './send-live.ts'
import { tabId } from './tab-id.ts'
import { useLive } from './use-live.tsx'

/** While somebody types, others see it a few times a second. */
const PERIOD_MS = 250

type Edits = ReadonlyMap<string, LiveEdit>

export type SharedEdits = {
  /** What others are changing and have not saved, by pointer into the draft's definition. */
  readonly edits: Edits
  /** Shows a change of ours to others; of several to one field the last. */
  readonly share: (edit: Pick<LiveEdit, 'pointer' | 'value' | 'revision'>) => void
}

/** The unsaved edits of others on an experiment's draft, and a way to share ours. Those that were saved are gone. */
export function useSharedEdits(experiment: string): SharedEdits {
  const [edits, setEdits] = useState<Edits>(new Map())
  const waiting = useRef(new Map<string, Pick<LiveEdit, 'pointer' | 'value' | 'revision'>>())
  useLive(`experiment:${experiment}`, (message) => setEdits((before) => applyMessage(before, message)))
  useEffect(() => {
    const timer = setInterval(() => {
      for (const edit of waiting.current.values())
        void sendLive(experiment, { type: 'edit', body: { client: tabId(), ...edit } })
      waiting.current.clear()
    }, PERIOD_MS)
    return () => clearInterval(timer)
  }, [experiment])
  return { edits, share: (edit) => void waiting.current.set(edit.pointer, edit) }
}

function applyMessage(before: Edits, { type, body }: LiveMessage): Edits {
  switch (type) {
    case 'snapshot':
      return toEdits((body as { readonly edits: readonly LiveEdit[] }).edits)
    case 'edit':
      return toEdits([...before.values(), body as LiveEdit])
    case 'draft-written':
      return toEdits([...before.values()], (body as { readonly revision: number }).revision)
    case 'draft-removed':
      return new Map()
    case 'gap':
    case 'presence':
    case 'leave':
    case 'published':
    case 'batch':
    case 'notice':
      return before
  }
}

/** The last of each field by somebody else, made on this revision of the draft or a later one. */
function toEdits(edits: readonly LiveEdit[], revision = 0): Edits {
  const others = edits.filter((edit) => edit.client !== tabId() && edit.revision >= revision)
  return new Map(others.map((edit) => [edit.pointer, edit]))
}
