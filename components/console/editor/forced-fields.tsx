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
  const [problem, setProblem] = useState<string | null>(null)
  const { variants = HALVES, forced = {} } = view.definition
  const entries = Object.entries(forced)
  const write = (next: Readonly<Record<string, string>>) =>
    store.edit('/forced', Object.keys(next).length === 0 ? undefined : next)
  const treatment = variants[1]?.key ?? 'variant-b'
  const add = (visitor: string) => {
    const problem = judge(visitor, entries.length)
    setProblem(problem)
    if (problem !== null) return
    setTyped('')
    write({ ...forced, [visitor]: treatment })
  }
  const id = fieldId('/forced')
  const error = view.errors['/forced']
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : `${id}-note`}
      className="grid min-w-0 gap-2"
    >
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
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-typed`}
          onChange={(event) => {
            setTyped(event.target.value.trim())
            setProblem(null)
          }}
          onKeyDown={(event) => event.key === 'Enter' && add(typed)}
        />
        <ConsoleButton disabled={typed === ''} onClick={() => add(typed)}>
          Add
        </ConsoleButton>
        {own !== null && !Object.hasOwn(forced, own) && (
          <ConsoleButton onClick={() => add(own)}>Add this device</ConsoleButton>
        )}
      </div>
      {problem !== null && (
        <p id={`${id}-typed`} role="alert" className="text-loss-text text-sm">
          {problem}
        </p>
      )}
      {own === null && (
        <p className="text-[13px] text-ink-2">
          This browser has no visitor id yet: open the storefront in it and agree to be remembered, then
          reload.
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-note`} className="text-loss-text text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** What is wrong with an id that is to be added; null for nothing. */
function judge(visitor: string, count: number): string | null {
  if (visitor === '') return 'Type the id of a visitor'
  if (!VISITOR.test(visitor)) return 'A visitor id has letters, digits, dots, colons, hyphens and underscores'
  return count < MOST ? null : `No more than ${MOST} visitors`
}
