import { diffWords } from 'diff'
import type { FieldDescription } from '#lib/content/describe-fields'
import { readPointer } from '#lib/core/json/at-pointer'
import { isSame } from '#lib/core/json/is-same'

export type DifferencePart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A field that a variant fills otherwise than the control, word by word. */
export type FieldDifference = { readonly label: string; readonly parts: readonly DifferencePart[] }

type Field = Pick<FieldDescription, 'pointer' | 'label' | 'kind' | 'options'>

/** What differs between two texts of a slot, field by field in the order of its form. */
export function tellDifferences(
  fields: readonly Field[],
  control: unknown,
  variant: unknown,
): readonly FieldDifference[] {
  return fields.flatMap((field) => {
    const before = readPointer(control, field.pointer)
    const after = readPointer(variant, field.pointer)
    if (isSame(before, after)) return []
    return [{ label: field.label, parts: compare(field, before, after) }]
  })
}

function compare(field: Field, before: unknown, after: unknown): readonly DifferencePart[] {
  const [from, to] = [tell(field, before), tell(field, after)]
  if (field.kind === 'text' || field.kind === 'long-text')
    return diffWords(from, to).map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }))
  return [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]
}

function tell({ options }: Field, value: unknown): string {
  const option = options?.find((one) => one.value === value)
  if (option !== undefined) return option.label
  if (value === undefined || value === '') return '(nothing)'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
