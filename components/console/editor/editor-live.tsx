'use client'

import { useLive } from '../live/use-live.tsx'
import type { DraftStore } from './draft-store.ts'
import { lookAgain } from './use-draft.ts'

type Props = { readonly id: string; readonly store: DraftStore }

/** Takes in what colleagues save, as soon as they do. */
export function EditorLive({ id, store }: Props) {
  useLive(`experiment:${id}`, ({ type, body }) => {
    if (type !== 'draft-written' && type !== 'gap') return
    const written =
      type === 'gap' ? Number.POSITIVE_INFINITY : (body as { readonly revision: number }).revision
    void whenSent(store).then(() => {
      // What this tab wrote comes back to it too.
      if (store.view().revision < written) void lookAgain(store)
    })
  })
  return null
}

/** While our own is on its way nothing is taken in: what came meanwhile would not be told again. */
function whenSent(store: DraftStore): Promise<void> {
  if (store.view().save.kind !== 'saving') return Promise.resolve()
  return new Promise((resolve) => {
    const leave = store.subscribe(() => {
      if (store.view().save.kind === 'saving') return
      leave()
      resolve()
    })
  })
}
