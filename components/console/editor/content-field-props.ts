import type { FieldDescription } from '#lib/content/describe-fields'

/** What a control for one field of a slot's content is given. */
export type ContentFieldProps = {
  readonly id: string
  readonly field: FieldDescription
  readonly value: unknown
  /** What the control shows there. */
  readonly control: unknown
  readonly isChanged: boolean
  readonly language: string
  readonly variant: string
  readonly error: string | undefined
  readonly onChange: (value: unknown) => void
}
