'use client'

import { ConflictChoices } from '../pieces/conflict-choices.tsx'
import { tellValue } from '../pieces/tell-value.ts'
import { useEditor } from './editor-context.ts'
import { namePlace } from './name-place.ts'

/** Fields of the draft that somebody else changed too, each with both versions to choose from. */
export function ConflictList() {
  const { store, view, slot } = useEditor()
  const { conflicts, changedBy } = view
  return (
    <ConflictChoices
      who={changedBy}
      hint="Theirs is in the draft. Yours is kept here until you choose."
      conflicts={conflicts.map(({ pointer, mine, theirs }) => ({
        pointer,
        name: namePlace(pointer, slot),
        mine: tellValue(mine),
        theirs: tellValue(theirs),
      }))}
      onSettle={(pointer, side) => store.settle(pointer, side)}
    />
  )
}
