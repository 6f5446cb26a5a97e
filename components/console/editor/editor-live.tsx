'use client'

import { useLive } from '../live/use-live.tsx'
import type { DraftStore } from './draft-store.ts'
import { lookAgain } from './use-draft.ts'

type Props = { readonly id: string; readonly store: DraftStore }

/** Takes in what colleagues save, as soon as they do. */
export function EditorLive({ id, store }: Props) {
  useLive(`experiment:${id}`, ({ type }) => {
    if (type === 'draft-written' || type === 'gap') void lookAgain(store)
  })
  return null
}
