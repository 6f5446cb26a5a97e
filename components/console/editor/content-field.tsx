'use client'

import { Field, INPUT_CLASS } from '#components/ui/field'
import type { FieldDescription } from '#lib/content/describe-fields'
import { ConsoleButton } from '../console-button.tsx'
import type { ContentFieldProps } from './content-field-props.ts'
import { JsonField } from './json-field.tsx'
import { PictureField } from './picture-field.tsx'

/** One field of a slot's content, of whatever kind its schema says. */
export function ContentField(props: ContentFieldProps) {
  const { id, field, value, control, isChanged, variant, error, onChange } = props
  const fault = error ?? findFault(field, value)
  const isWide = field.kind === 'long-text' || field.kind === 'picture' || field.kind === 'json'
  return (
    <div className={isWide ? 'sm:col-span-2' : ''} data-live-field={`${field.label} of ${variant}`}>
      <Field id={id} label={field.label} hint={hintOf(field, value)} error={fault}>
        <Control {...props} isFaulty={fault !== undefined} />
      </Field>
      {isChanged && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-[13px] text-ink-2">
          <span className="font-semibold text-tide-text">Changed</span>
          <span className="wrap-anywhere">control: {String(toText(control) || '(nothing)')}</span>
          <ConsoleButton look="plain" onClick={() => onChange(control)}>
            Back to control<span className="sr-only"> for {field.label}</span>
          </ConsoleButton>
        </p>
      )}
    </div>
  )
}

function Control(props: ContentFieldProps & { readonly isFaulty: boolean }) {
  const { id, field, value, language, isFaulty, onChange } = props
  const shared = {
    id,
    'aria-invalid': isFaulty ? (true as const) : undefined,
    'aria-describedby': hintOf(field, value) !== undefined || isFaulty ? `${id}-note` : undefined,
  }
  switch (field.kind) {
    case 'text':
    case 'link':
      return (
        <input
          {...shared}
          lang={field.kind === 'link' ? undefined : language}
          value={toText(value)}
          spellCheck={field.kind === 'text'}
          className={INPUT_CLASS}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'long-text':
      return (
        <textarea
          {...shared}
          lang={language}
          rows={3}
          value={toText(value)}
          className={`${INPUT_CLASS} field-sizing-content min-h-20 py-2`}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'choice':
      return (
        <select
          {...shared}
          value={toText(value)}
          className={INPUT_CLASS}
          onChange={(event) => onChange(event.target.value)}
        >
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'picture':
      return <PictureField {...props} />
    case 'number':
      return (
        <input
          {...shared}
          type="number"
          min={field.minimum}
          max={field.maximum}
          step="any"
          value={toText(value)}
          className={INPUT_CLASS}
          onChange={(event) => onChange(event.target.value === '' ? '' : event.target.valueAsNumber)}
        />
      )
    case 'switch':
      return (
        <input
          {...shared}
          type="checkbox"
          role="switch"
          aria-checked={value === true}
          checked={value === true}
          className="switch"
          onChange={(event) => onChange(event.target.checked)}
        />
      )
    case 'json':
      return <JsonField {...props} />
  }
}

function hintOf({ hint, maxLength, kind }: FieldDescription, value: unknown): string | undefined {
  if (maxLength === undefined || kind === 'choice' || kind === 'picture') return hint
  const count = `${[...toText(value)].length} of ${maxLength} characters`
  return hint === undefined ? count : `${hint}. ${count}`
}

/** What can be told without asking the server, in words that say what to do. */
function findFault({ kind, isRequired, maxLength, pattern }: FieldDescription, value: unknown) {
  const text = toText(value)
  if (isRequired && kind !== 'switch' && text.trim() === '') return 'Write something: it cannot be empty'
  if (maxLength !== undefined && text.length > maxLength)
    return `${text.length - maxLength} characters too long: at most ${maxLength}`
  if (pattern !== undefined && !new RegExp(pattern).test(text))
    return 'This is not of the form that fits here'
  return undefined
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
