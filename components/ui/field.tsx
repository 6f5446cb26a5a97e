import type { ComponentProps, ReactNode } from 'react'

export const INPUT_CLASS =
  'min-h-11 w-full rounded-input border border-control bg-paper px-3 text-ink placeholder:text-ink-3 hover:border-ink aria-invalid:border-loss'

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly children: ReactNode
  readonly className?: string
}

/** A label, its control, and below it a hint that gives way to an error. The control names `<id>-note` as its description. */
export function Field({ id, label, hint, error, children, className = '' }: FieldProps) {
  const note = error ?? hint
  return (
    <div className={`grid content-start gap-1.5 ${className}`}>
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
      </label>
      {children}
      {note !== undefined && (
        <p id={`${id}-note`} className={`text-sm ${error === undefined ? 'text-ink-2' : 'text-loss-text'}`}>
          {note}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'input'>, 'id' | 'children' | 'className'>

export function TextField({ id, label, hint, error, className, ...input }: TextFieldProps) {
  const described = hint !== undefined || error !== undefined
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(className !== undefined && { className })}>
      <input
        id={id}
        className={INPUT_CLASS}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described ? `${id}-note` : undefined}
        {...input}
      />
    </Field>
  )
}
