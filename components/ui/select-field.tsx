import type { ComponentProps } from 'react'
import { Field, INPUT_CLASS } from './field.tsx'

type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean }

type Props = {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly hint?: string
  readonly error?: string
  readonly className?: string
} & Omit<ComponentProps<'select'>, 'id' | 'children' | 'className'>

/** A native select with its label; what is wrong with it stands below it. */
export function SelectField({ id, label, options, hint, error, className, ...select }: Props) {
  const described = hint !== undefined || error !== undefined
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(className !== undefined && { className })}>
      <select
        id={id}
        className={INPUT_CLASS}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described ? `${id}-note` : undefined}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
