'use client'

import { SelectField } from '#components/ui/select-field'
import type { PreviewSubject } from '#lib/drafts/read-preview-subject'
import { nameLanguage } from './name-place.ts'
import { PreviewPlaceField } from './preview-place.tsx'
import { DEVICES, type PreviewView } from './preview-view.ts'

type Props = {
  readonly subject: PreviewSubject
  readonly view: PreviewView
  readonly onChange: (part: Partial<PreviewView>) => void
}

/** What is shown: which variants, to whom, on what. */
export function PreviewControls({ subject, view, onChange }: Props) {
  const { variants, language, width, scheme, isSynced, isOutlined } = view
  const toggle = (key: string, isOn: boolean) => {
    const next = subject.variants.filter((each) => (each === key ? isOn : variants.includes(each)))
    if (next.length > 0) onChange({ variants: next })
  }
  return (
    <div className="mt-5 grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          id="preview-device"
          label="Width"
          value={String(width)}
          options={DEVICES.map((device) => ({ value: String(device.width), label: device.label }))}
          onChange={(event) => onChange({ width: Number(event.target.value) })}
        />
        <PreviewPlaceField id="preview-place" markets={subject.markets} place={view} onChange={onChange} />
        <SelectField
          id="preview-language"
          label="Language"
          value={language}
          options={subject.languages.map((value) => ({ value, label: nameLanguage(value) }))}
          onChange={(event) => onChange({ language: event.target.value })}
        />
        <SelectField
          id="preview-theme"
          label="Theme"
          value={scheme}
          options={[
            { value: '', label: 'As the browser' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={({ target: { value } }) =>
            onChange({ scheme: value === 'light' || value === 'dark' ? value : '' })
          }
        />
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <legend className="sr-only">Variants</legend>
        {subject.variants.map((key) => (
          <label key={key} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={variants.includes(key)}
              onChange={(event) => toggle(key, event.target.checked)}
            />
            {key}
          </label>
        ))}
        <div className="flex flex-wrap gap-x-5 gap-y-1 sm:ml-auto">
          <Switch
            label={`Outline “${subject.slot.title}”`}
            isOn={isOutlined}
            onChange={(isOn) => onChange({ isOutlined: isOn })}
          />
          <Switch label="Scroll together" isOn={isSynced} onChange={(isOn) => onChange({ isSynced: isOn })} />
        </div>
      </fieldset>
    </div>
  )
}

type SwitchProps = {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        className="size-4"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
