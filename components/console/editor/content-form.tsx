'use client'

import { useToast } from '#components/ui/toast'
import { readPointer } from '#lib/core/json/at-pointer'
import type { EditorSlot } from '#lib/drafts/editor-view'
import { ConsoleButton } from '../console-button.tsx'
import { ContentField } from './content-field.tsx'
import { changedFields, dropText, editText, hasText, textOf } from './edit-text.ts'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { nameLanguage } from './name-place.ts'

/** What the chosen variant shows, one language at a time: a form made from the slot's own schema. */
export function ContentForm({ slot }: { readonly slot: EditorSlot }) {
  const { store, view, canEdit, place } = useEditor()
  const { definition, errors } = view
  const text = textOf(definition, slot, place)
  const control = slot.control[place.language] ?? slot.control.en
  const changed = changedFields(definition, slot, place)
  const pointer = `/content/${place.variant}/${place.language}`
  return (
    <div className="border-control border-l-2 pl-4">
      <h3 className="font-semibold">
        Content of {place.variant}
        <span className="font-normal text-ink-2">
          {changed.length === 0
            ? ', as the control'
            : `, ${changed.length} of ${slot.fields.length} fields changed`}
        </span>
      </h3>
      <LanguageTabs slot={slot} />
      {slot.rules > 1 && (
        <p className="mt-2 text-[13px] text-ink-2">
          This slot has {slot.rules} rules, so your audience may see another control. Compared here is the
          last rule, which takes whoever no other does.{' '}
          <a
            href={`/console/personalisation?slot=${slot.name}`}
            target="_blank"
            rel="noreferrer"
            className="text-tide-text underline underline-offset-4"
          >
            Who sees what<span className="sr-only"> (in a new tab)</span>
          </a>
        </p>
      )}
      <fieldset
        disabled={!canEdit}
        id={fieldId(pointer)}
        tabIndex={-1}
        className="mt-3 grid gap-4 sm:grid-cols-2"
        aria-label={`Content of ${place.variant} in ${nameLanguage(place.language)}`}
      >
        {slot.fields.map((field) => (
          <ContentField
            key={`${pointer}${field.pointer}`}
            id={fieldId(pointer + field.pointer)}
            field={field}
            value={readPointer(text, field.pointer)}
            control={readPointer(control, field.pointer)}
            isChanged={changed.includes(field.pointer)}
            language={place.language}
            variant={place.variant}
            error={errors[pointer + field.pointer]}
            onChange={(value) =>
              store.replace(
                editText(definition, slot, place, [field.pointer, value]),
                pointer + field.pointer,
              )
            }
          />
        ))}
      </fieldset>
      {errors[pointer] !== undefined && <p className="mt-2 text-loss-text text-sm">{errors[pointer]}</p>}
      <LanguageNote slot={slot} />
    </div>
  )
}

/** A tab for each language, with what is to be said of it. */
function LanguageTabs({ slot }: { readonly slot: EditorSlot }) {
  const { view, place, show } = useEditor()
  return (
    <fieldset className="mt-2 flex flex-wrap gap-1.5">
      <legend className="sr-only">Language</legend>
      {slot.languages.map((language) => {
        const changed = changedFields(view.definition, slot, { ...place, language }).length
        const isMissing = isLeftOut(view.definition.content?.[place.variant], language)
        const faults = Object.keys(view.errors).filter((pointer) =>
          pointer.startsWith(`/content/${place.variant}/${language}`),
        ).length
        return (
          <label
            key={language}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-full border border-line px-3 text-[13px] hover:border-control has-checked:border-tide has-checked:bg-tide-wash has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-tide has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="language"
              checked={place.language === language}
              onChange={() => show({ ...place, language })}
              className="sr-only"
            />
            {nameLanguage(language)}
            <span className={faults > 0 || isMissing ? 'text-warn-text' : 'text-ink-2'}>
              {faults > 0
                ? `${faults} to mend`
                : isMissing
                  ? 'left out'
                  : changed === 0
                    ? 'as control'
                    : `${changed} changed`}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function isLeftOut(texts: object | undefined, language: string): boolean {
  return texts !== undefined && Object.keys(texts).length > 0 && !Object.hasOwn(texts, language)
}

/** What publishing would say of this language, and the two things to do about it. */
function LanguageNote({ slot }: { readonly slot: EditorSlot }) {
  const { store, view, place, canEdit } = useEditor()
  const toast = useToast()
  const { definition } = view
  const name = nameLanguage(place.language)
  const isRequired = slot.requiredLanguages.some((language) => language === place.language)
  if (!canEdit) return null
  if (isLeftOut(definition.content?.[place.variant], place.language))
    return (
      <p className="mt-3 text-warn-text">
        {isRequired
          ? `Without ${name} this cannot be published.`
          : `Without ${name}, visitors who read it see English. Publishing warns of it.`}{' '}
        Type in any field to write it.
      </p>
    )
  if (isRequired || !hasText(definition, place)) return null
  const drop = () => {
    store.replace(dropText(definition, place), `/content/${place.variant}/${place.language}`)
    const { content } = definition
    toast({
      message: `${name} was left out of ${place.variant}.`,
      undo: () => store.replace({ ...store.view().definition, ...(content && { content }) }),
    })
  }
  return (
    <div className="mt-3">
      <ConsoleButton look="plain" onClick={drop}>
        Leave {name} out
      </ConsoleButton>
    </div>
  )
}
