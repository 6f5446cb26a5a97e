import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { EditorDraft } from '#lib/drafts/editor-view'
import { readDraftMemo, writeDraftMemo } from './draft-memo.ts'
import { DraftStore } from './draft-store.ts'
import type { DraftView } from './draft-view.ts'
import { readStored, sendDraft } from './send-draft.ts'

/** The draft under edit, and everything that keeps it: the pause before it is stored, this browser's copy, the way back. */
export function useDraft(initial: EditorDraft, person: string, onRestored: () => void) {
  const [store] = useState(() => makeStore(initial, person))
  const view = useSyncExternalStore(store.subscribe, store.view, store.view)
  const restored = useEffectEvent(onRestored)

  useEffect(() => {
    const memo = readDraftMemo({ id: initial.id, person })
    if (memo !== null && store.restore(memo)) restored()
  }, [store, initial.id, person])

  useEffect(() => {
    if (view.id === null || initial.id !== null) return
    // The router is not asked: it would mount another editor, and whoever types would lose their place.
    history.replaceState(null, '', `/console/experiments/${view.id}/edit`)
  }, [view.id, initial.id])

  useEffect(() => {
    const look = () => void lookAgain(store).then(() => store.flush())
    const retry = () => void store.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved(store.view())) event.preventDefault()
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', retry)
    addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', retry)
      removeEventListener('beforeunload', warn)
    }
  }, [store])

  return { store, view }
}

/** Reads what the server has now: somebody may have changed it while nobody looked here. */
export async function lookAgain(store: DraftStore): Promise<void> {
  const { id } = store.view()
  if (id === null || document.hidden) return
  const stored = await readStored(id)
  if (stored !== null) store.adopt(stored, stored.by)
}

function isUnsaved({ save }: DraftView): boolean {
  return save.kind === 'saving' || save.kind === 'waiting'
}

function makeStore(initial: EditorDraft, person: string): DraftStore {
  let timer: ReturnType<typeof setTimeout> | undefined
  return new DraftStore(initial, {
    send: sendDraft,
    keep: (id, memo) => writeDraftMemo({ id, person }, memo),
    plan: (task, afterMs) => {
      clearTimeout(timer)
      timer = setTimeout(task, afterMs)
    },
  })
}
