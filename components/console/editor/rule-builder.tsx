'use client'

import { useMemo } from 'react'
import { listAttributes } from './attributes.ts'
import { AudienceRows } from './audience-rows.tsx'
import { useEditor } from './editor-context.ts'

/** The audience of the draft as rows: all of them must hold, and of a row one rule. */
export function RuleBuilder() {
  const { view, store, site } = useEditor()
  const attributes = useMemo(() => listAttributes(site), [site])
  return (
    <AudienceRows
      audience={view.definition.audience}
      attributes={attributes}
      error={view.errors['/audience']}
      onChange={(audience) => store.edit('/audience', audience)}
    />
  )
}
