'use client'

import { useState } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import type { Rule } from '#lib/core/experiments/audience-rules'
import { type Attribute, OPERATORS } from './attributes.ts'

/** Classes of the controls in a row of the audience. */
export const CONTROL = `${INPUT_CLASS} min-h-9! w-auto! max-w-48`

type ValueProps = {
  readonly rule: Rule
  readonly attribute: Attribute
  readonly onChange: (values: readonly string[]) => void
}

/** The values of a rule: those that were chosen as chips, and a way to add one. */
export function ValueChips({ rule, attribute, onChange }: ValueProps) {
  const { choices } = attribute
  const isSingle = !(rule.operator === 'in' || rule.operator === 'notIn')
  if (isSingle) return <SingleValue rule={rule} attribute={attribute} onChange={onChange} />
  const left = choices?.filter(({ value }) => !rule.values.includes(value))
  return (
    <>
      {rule.values.map((value) => (
        <button
          key={value}
          type="button"
          onClick={() => onChange(rule.values.filter((each) => each !== value))}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full border border-tide bg-tide-wash px-3 text-[13px] text-tide-text hover:border-ink"
        >
          {choices?.find((choice) => choice.value === value)?.label ?? value}
          <span aria-hidden="true">×</span>
          <span className="sr-only">, take out</span>
        </button>
      ))}
      {left === undefined ? (
        <TypedValue
          attribute={attribute}
          onAdd={(value) => onChange([...new Set([...rule.values, value])])}
        />
      ) : (
        left.length > 0 && (
          <select
            aria-label={`Add a ${attribute.label.toLowerCase()}`}
            value=""
            className={CONTROL}
            onChange={(event) => onChange([...rule.values, event.target.value])}
          >
            <option value="" disabled>
              {rule.values.length === 0 ? 'Choose…' : 'Add…'}
            </option>
            {left.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )
      )}
    </>
  )
}

function SingleValue({ rule, attribute, onChange }: ValueProps) {
  const isNumber = rule.operator === 'gte' || rule.operator === 'lte'
  return (
    <input
      aria-label={`${attribute.label} ${OPERATORS[rule.operator]}`}
      type={isNumber ? 'number' : 'text'}
      value={rule.values[0] ?? ''}
      placeholder={attribute.placeholder}
      maxLength={256}
      className={`${CONTROL} ${isNumber ? 'w-24!' : ''}`}
      onChange={(event) => onChange(event.target.value === '' ? [] : [event.target.value])}
    />
  )
}

/** A value is taken over with Enter, with a comma, or when the field is left. */
function TypedValue({
  attribute,
  onAdd,
}: {
  readonly attribute: Attribute
  readonly onAdd: (value: string) => void
}) {
  const [text, setText] = useState('')
  const add = (value: string) => {
    const trimmed = value.trim()
    setText('')
    if (trimmed !== '') onAdd(trimmed)
  }
  return (
    <input
      aria-label={`Add a ${attribute.label.toLowerCase()}`}
      value={text}
      placeholder={attribute.placeholder}
      maxLength={256}
      className={`${CONTROL} w-40!`}
      onChange={(event) =>
        event.target.value.endsWith(',') ? add(event.target.value.slice(0, -1)) : setText(event.target.value)
      }
      onBlur={() => add(text)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        add(text)
      }}
    />
  )
}
