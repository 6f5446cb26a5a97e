'use client'

import { useState } from 'react'
import { SelectField } from '#components/ui/select-field'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { ForcedFields } from './forced-fields.tsx'
import { RequiresFields } from './requires-fields.tsx'

const UNITS = [
  { value: 'visitor', label: 'Visitors: each browser by itself' },
  { value: 'user', label: 'Signed-in people: the same on all their devices' },
] as const

/** What most experiments leave alone: who is one person, what they must be in already, and a team’s own devices. */
export function AdvancedFields() {
  const { store, view } = useEditor()
  const { unit = 'visitor', requires, forced } = view.definition
  const set = [unit === 'user', requires !== undefined, Object.keys(forced ?? {}).length > 0]
  const count = set.filter(Boolean).length
  const [isOpenAtFirst] = useState(count > 0)
  return (
    <details className="group border-line border-t pt-3" open={isOpenAtFirst}>
      <summary className="inline-flex min-h-8 cursor-pointer items-center font-semibold text-sm">
        Advanced{count > 0 ? `: ${count} set` : ''}
      </summary>
      <div className="mt-3 grid gap-6">
        <SelectField
          id={fieldId('/unit')}
          label="Who counts as one"
          className="max-w-md"
          value={unit}
          options={UNITS}
          hint={
            unit === 'user'
              ? 'Whoever is signed in sees the same variant on all devices. Anybody else is a visitor still.'
              : 'A person with two browsers is two visitors. That is right for most tests.'
          }
          {...(view.errors['/unit'] !== undefined && { error: view.errors['/unit'] })}
          onChange={(event) => store.edit('/unit', event.target.value === 'user' ? 'user' : undefined)}
        />
        <RequiresFields />
        <ForcedFields />
      </div>
    </details>
  )
}
