import type { ComponentProps } from 'react'
import { Field, INPUT_CLASS } from './field.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly className?: string
} & Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'className'>

/** A text of several lines, which grows with what is written where the browser can. */
export function TextAreaField({ id, label, hint, error, className, ...area }: Props) {
  const described = hint !== undefined || error !== undefined
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(className !== undefined && { className })}>
      <textarea
        id={id}
        rows={3}
        className={`${INPUT_CLASS} field-sizing-content min-h-20 py-2`}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described ? `${id}-note` : undefined}
        {...area}
      />
    </Field>
  )
}
