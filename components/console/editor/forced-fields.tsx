'use client'

import { useState } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import { HALVES } from '#lib/core/experiments/new-definition'
import { ConsoleButton } from '../console-button.tsx'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'

const SELECT = `${INPUT_CLASS} min-h-9! w-auto!`
const MOST = 50
const VISITOR = /^[\w.:-]{1,64}$/

/** Visitors who see a variant whatever the split says: a team’s own devices. */
export function ForcedFields() {
  const { store, view, visitor: own } = useEditor()
  const [typed, setTyped] = useState('')
  const { variants = HALVES, forced = {} } = view.definition
  const entries = Object.entries(forced)
  const write = (next: Readonly<Record<string, string>>) =>
    store.edit('/forced', Object.keys(next).length === 0 ? undefined : next)
  const treatment = variants[1]?.key ?? 'variant-b'
  const add = (visitor: string) => {
    setTyped('')
    if (VISITOR.test(visitor) && entries.length < MOST) write({ ...forced, [visitor]: treatment })
  }
  const error = view.errors['/forced']
  return (
    <fieldset id={fieldId('/forced')} tabIndex={-1} className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-semibold text-sm">Visitors who always see one variant</legend>
      <p className="text-[13px] text-ink-2">
        For your own devices. They see it once this is published, and are not counted in the result. To look
        at a variant before, use the preview.
      </p>
      <ul className="grid gap-1.5">
        {entries.map(([visitor, variant]) => (
          <li key={visitor} className="flex flex-wrap items-center gap-2">
            <code className="wrap-anywhere min-w-0 font-mono text-[13px]">{visitor}</code>
            {visitor === own && <span className="text-[13px] text-ink-2">this device</span>}
            <select
              aria-label={`Variant for ${visitor}`}
              value={variant}
              className={SELECT}
              onChange={(event) => write({ ...forced, [visitor]: event.target.value })}
            >
              {variants.map(({ key }) => (
                <option key={key} value={key}>
                  {key}
                </option>
              ))}
            </select>
            <ConsoleButton
              look="plain"
              onClick={() => write(Object.fromEntries(entries.filter(([each]) => each !== visitor)))}
            >
              Remove<span className="sr-only"> {visitor}</span>
            </ConsoleButton>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <input
          aria-label="Visitor id"
          value={typed}
          maxLength={64}
          placeholder="Visitor id"
          className={`${INPUT_CLASS} min-h-9! w-56!`}
          onChange={(event) => setTyped(event.target.value.trim())}
          onKeyDown={(event) => event.key === 'Enter' && add(typed)}
        />
        <ConsoleButton disabled={!VISITOR.test(typed)} onClick={() => add(typed)}>
          Add
        </ConsoleButton>
        {own !== null && !Object.hasOwn(forced, own) && (
          <ConsoleButton onClick={() => add(own)}>Add this device</ConsoleButton>
        )}
      </div>
      {own === null && (
        <p className="text-[13px] text-ink-2">
          This browser has no visitor id yet: open the storefront in it and agree to be remembered, then
          reload.
        </p>
      )}
      {error !== undefined && <p className="text-loss-text text-sm">{error}</p>}
    </fieldset>
  )
}
