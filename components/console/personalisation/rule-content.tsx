'use client'

import { useState } from 'react'
import { readPointer, writePointer } from '#lib/core/json/at-pointer'
import type { LiveRule, PersonalSlot } from '#lib/drafts/read-personalisation'
import { ConsoleButton } from '../console-button.tsx'
import { ContentField } from '../editor/content-field.tsx'
import { nameLanguage } from '../editor/name-place.ts'

type Content = LiveRule['content']
type Props = {
  readonly slot: PersonalSlot
  /** Such as `rule 2`. */
  readonly name: string
  readonly id: string
  readonly content: Content
  readonly onChange: (content: Content) => void
}

/** What a rule shows, one language at a time: a form made from the slot's own schema. */
export function RuleContent({ slot, name, id, content, onChange }: Props) {
  const [language, setLanguage] = useState<string>(slot.languages[0] ?? 'en')
  const text = content[language]
  const isRequired = slot.requiredLanguages.some((one) => one === language)
  const write = () => onChange({ ...content, [language]: Object.values(content)[0] ?? {} })
  const leaveOut = () =>
    onChange(Object.fromEntries(Object.entries(content).filter(([key]) => key !== language)))
  return (
    <div className="grid gap-4">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1.5 font-semibold text-sm">What they see</legend>
        {slot.languages.map((one) => (
          <label
            key={one}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-full border border-line px-3 text-[13px] hover:border-control has-checked:border-tide has-checked:bg-tide-wash has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-tide has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={`language-${id}`}
              checked={language === one}
              onChange={() => setLanguage(one)}
              className="sr-only"
            />
            {nameLanguage(one)}
            {content[one] === undefined && <span className="text-warn-text">left out</span>}
          </label>
        ))}
      </fieldset>
      {text === undefined ? (
        <div className="grid justify-items-start gap-2">
          <p className="text-warn-text">Visitors who read {nameLanguage(language)} see English.</p>
          <ConsoleButton onClick={write}>Write {nameLanguage(language)}</ConsoleButton>
        </div>
      ) : (
        <fieldset
          className="grid gap-4 sm:grid-cols-2"
          aria-label={`Content of ${name} in ${nameLanguage(language)}`}
        >
          {slot.fields.map((field) => (
            <ContentField
              key={`${language}${field.pointer}`}
              id={`${id}-${language}${field.pointer.replaceAll('/', '-')}`}
              field={field}
              value={readPointer(text, field.pointer)}
              control={undefined}
              isChanged={false}
              language={language}
              variant={name}
              error={undefined}
              onChange={(value) =>
                onChange({ ...content, [language]: writePointer(text, field.pointer, value) })
              }
            />
          ))}
          {!isRequired && (
            <div className="sm:col-span-2">
              <ConsoleButton look="plain" onClick={leaveOut}>
                Leave {nameLanguage(language)} out
              </ConsoleButton>
            </div>
          )}
        </fieldset>
      )}
    </div>
  )
}
