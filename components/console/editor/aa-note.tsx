'use client'

import { useToast } from '#components/ui/toast'
import type { EditorSlot } from '#lib/drafts/editor-view'
import { ConsoleButton } from '../console-button.tsx'
import { isAaTest, toAaTest } from './aa-test.ts'
import { useEditor } from './editor-context.ts'

/** Whether this is an A/A test and what it proves, or the way to make it one. */
export function AaNote({ slot }: { readonly slot: EditorSlot }) {
  const { store, view, canEdit } = useEditor()
  const toast = useToast()
  if (isAaTest(view.definition, slot))
    return (
      <p className="max-w-[68ch] border-tide border-l-2 pl-3 text-[13px]">
        <strong>This is an A/A test:</strong> all variants show the same. It should find no difference. If it
        finds one, the split or the counting is at fault, and no other result of this site can be trusted yet.
      </p>
    )
  const make = () => {
    const { content } = view.definition
    store.replace(toAaTest(view.definition, slot), '/content')
    toast({
      message: 'All variants show what the control shows.',
      undo: () => {
        const { content: _, ...rest } = store.view().definition
        store.replace({ ...rest, ...(content && { content }) }, '/content')
      },
    })
  }
  return (
    <p className="text-[13px] text-ink-2">
      To check the split and the counting first, show everybody the same:{' '}
      <ConsoleButton look="plain" disabled={!canEdit} onClick={make}>
        Make it an A/A test
      </ConsoleButton>
    </p>
  )
}
