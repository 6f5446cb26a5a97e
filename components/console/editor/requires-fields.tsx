'use client'

import { SelectField } from '#components/ui/select-field'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'

/** The experiment that a visitor must be in first, and the variants of it that will do. */
export function RequiresFields() {
  const { store, view, site } = useEditor()
  const { requires } = view.definition
  const others = site.experiments.filter(({ id }) => id !== view.id)
  const known = others.find(({ id }) => id === requires?.experiment)
  const variants = known?.variants ?? requires?.variants ?? []
  const error = view.errors['/requires'] ?? view.errors['/requires/variants']
  const choose = (id: string) => {
    const next = others.find((each) => each.id === id)
    store.edit('/requires', next && { experiment: id, variants: [...next.variants] })
  }
  const toggle = (key: string, isOn: boolean) => {
    if (requires === undefined) return
    const kept = variants.filter((each) => (each === key ? isOn : requires.variants.includes(each)))
    store.edit('/requires', { ...requires, variants: kept })
  }
  return (
    <div className="grid gap-2">
      <SelectField
        id={fieldId('/requires')}
        label="Only visitors who are in another experiment"
        className="max-w-md"
        value={requires?.experiment ?? ''}
        options={[
          { value: '', label: 'No: whoever is in the audience' },
          ...others.map(({ id }) => ({ value: id, label: id })),
          ...(requires && !known
            ? [{ value: requires.experiment, label: `${requires.experiment} (gone)` }]
            : []),
        ]}
        hint="For a test that builds upon what another one shows."
        {...(error !== undefined && { error })}
        onChange={(event) => choose(event.target.value)}
      />
      {requires !== undefined && (
        <fieldset>
          <legend className="mb-1 text-[13px] text-ink-2">Variants of it that will do</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {variants.map((key) => (
              <label key={key} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4"
                  checked={requires.variants.includes(key)}
                  onChange={(event) => toggle(key, event.target.checked)}
                />
                {key}
              </label>
            ))}
          </div>
          {requires.variants.length === 0 && (
            <p className="text-[13px] text-warn-text">With none of them nobody is in.</p>
          )}
        </fieldset>
      )}
    </div>
  )
}
