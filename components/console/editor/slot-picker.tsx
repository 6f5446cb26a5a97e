'use client'

import { useToast } from '#components/ui/toast'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { SlotSketch } from './slot-sketch.tsx'

/** The places of the site that an experiment can vary, one of which it does. */
export function SlotPicker() {
  const { store, view, site, canEdit } = useEditor()
  const toast = useToast()
  const { definition } = view

  const choose = (name: string) => {
    const { content, ...rest } = definition
    store.replace({ ...rest, slot: name }, '/slot')
    if (content === undefined || Object.keys(content).length === 0) return
    toast({
      message: 'Another slot, so the content of the variants was taken out.',
      undo: () => store.replace({ ...store.view().definition, slot: definition.slot, content }),
    })
  }

  return (
    <fieldset disabled={!canEdit} id={fieldId('/slot')} tabIndex={-1}>
      <legend className="mb-1.5 font-semibold text-sm">Slot</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {site.slots.map(({ name, title, description, experiments }) => (
          <label
            key={name}
            className="flex cursor-pointer gap-3 rounded-panel border border-line p-3 hover:border-control has-checked:border-tide has-checked:bg-tide-wash has-focus-visible:outline-2 has-focus-visible:outline-tide has-focus-visible:outline-offset-2 sm:grid sm:content-start"
          >
            <input
              type="radio"
              name="slot"
              value={name}
              checked={definition.slot === name}
              onChange={() => choose(name)}
              className="sr-only"
            />
            <SlotSketch name={name} />
            <span className="grid content-start gap-0.5">
              <span className="font-semibold">{title}</span>
              <span className="text-[13px] text-ink-2">{description}</span>
              {experiments.some((id) => id !== view.id) && (
                <span className="text-[12px] text-warn-text">
                  In use by {experiments.filter((id) => id !== view.id).join(', ')}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {view.errors['/slot'] !== undefined && (
        <p className="mt-1.5 text-loss-text text-sm">{view.errors['/slot']}</p>
      )}
    </fieldset>
  )
}
