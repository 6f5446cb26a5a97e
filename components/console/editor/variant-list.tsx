'use client'

import { useState } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import { useToast } from '#components/ui/toast'
import { HALVES } from '#lib/core/experiments/new-definition'
import { ConsoleButton } from '../console-button.tsx'
import { VariantMark } from '../variant-mark.tsx'
import { addVariant, removeVariant, renameVariant } from './edit-variants.ts'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { toId } from './to-id.ts'

const MOST = 10

/** The variants by name: to choose one for editing, to rename, to add and to remove. */
export function VariantList() {
  const { store, view, canEdit } = useEditor()
  const { variants = HALVES } = view.definition
  const id = fieldId('/variants')
  const error = view.errors['/variants']
  return (
    <fieldset
      disabled={!canEdit}
      id={id}
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : `${id}-note`}
    >
      <legend className="mb-1.5 font-semibold text-sm">Variants</legend>
      <ul className="grid gap-1.5">
        {variants.map(({ key }, index) => (
          <li key={key}>
            <VariantRow variant={key} index={index} count={variants.length} />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <ConsoleButton
          disabled={variants.length >= MOST}
          onClick={() => store.replace(addVariant(view.definition), '/variants')}
        >
          Add a variant
        </ConsoleButton>
      </div>
      {error !== undefined && (
        <p id={`${id}-note`} className="mt-1.5 text-loss-text text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type RowProps = { readonly variant: string; readonly index: number; readonly count: number }

function VariantRow({ variant, index, count }: RowProps) {
  const { store, view, place, show } = useEditor()
  const toast = useToast()
  const [name, setName] = useState<string | null>(null)
  const isChosen = place.variant === variant

  const rename = () => {
    const key = toId(name ?? variant)
    setName(null)
    const renamed = name === null ? null : renameVariant(view.definition, variant, key)
    if (renamed === null) return
    store.replace(renamed, '/variants')
    if (isChosen) show({ ...place, variant: key })
  }
  const remove = () => {
    const before = view.definition
    store.replace(removeVariant(before, variant), '/variants')
    if (isChosen) show({ ...place, variant: before.variants?.[1]?.key ?? 'control' })
    const { variants, content, forced } = before
    const restored = { ...(variants && { variants }), ...(content && { content }), ...(forced && { forced }) }
    toast({
      message: `${variant} was removed.`,
      undo: () => store.replace({ ...store.view().definition, ...restored }),
    })
  }

  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-2 sm:flex">
      <VariantMark index={index} />
      <input
        aria-label={`Name of variant ${String.fromCharCode(65 + index)}`}
        value={name ?? variant}
        maxLength={64}
        className={`${INPUT_CLASS} min-h-9! sm:w-44!`}
        onChange={(event) => setName(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
      {index === 0 ? (
        <span className="text-[13px] text-ink-2 max-sm:col-span-full max-sm:pl-7">
          Control: shows what the slot shows today
        </span>
      ) : (
        <>
          <ConsoleButton aria-pressed={isChosen} onClick={() => show({ ...place, variant })}>
            {isChosen ? 'Editing' : 'Edit'}
            <span className="sr-only"> {variant}</span>
          </ConsoleButton>
          {count > 2 && (
            <ConsoleButton look="plain" onClick={remove}>
              Remove<span className="sr-only"> {variant}</span>
            </ConsoleButton>
          )}
        </>
      )}
    </div>
  )
}
