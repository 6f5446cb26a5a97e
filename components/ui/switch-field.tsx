import type { ComponentProps, ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
} & Omit<ComponentProps<'input'>, 'id' | 'type' | 'role' | 'children' | 'className'>

/** A checkbox that looks and is announced like a switch: what it does takes effect at once. */
export function SwitchField({ id, label, hint, ...input }: Props) {
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        className="switch mt-0.5 shrink-0"
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        {...input}
      />
      <div className="grid gap-0.5">
        <label htmlFor={id} className="cursor-pointer font-semibold">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-note`} className="text-[13px] text-ink-2">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
