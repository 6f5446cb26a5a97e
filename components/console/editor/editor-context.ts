'use client'

import { createContext, useContext } from 'react'
import type { EditorSite, EditorSlot } from '#lib/drafts/editor-view'
import type { DraftStore } from './draft-store.ts'
import type { DraftView } from './draft-view.ts'

/** Which text the content form shows. */
export type TextPlace = { readonly variant: string; readonly language: string }

type Editor = {
  readonly store: DraftStore
  readonly view: DraftView
  readonly site: EditorSite
  /** The slot that was chosen; null before. */
  readonly slot: EditorSlot | null
  /** False for whoever may only look, and until scripts have taken over. */
  readonly canEdit: boolean
  /** What the person's role allows, from the first byte on. */
  readonly mayEdit: boolean
  readonly place: TextPlace
  readonly show: (place: TextPlace) => void
  /** The id of this browser on the storefront; null where it has none. */
  readonly visitor: string | null
}

export const EditorContext = createContext<Editor | null>(null)

/** The draft that the sections edit together. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('Not inside an editor')
  return editor
}
