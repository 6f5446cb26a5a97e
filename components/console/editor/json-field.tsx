'use client'

import { useState } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import type { ContentFieldProps } from './content-field-props.ts'

/** What no other kind can edit, as JSON; it is taken over once it can be read. */
export function JsonField({
  id,
  value,
  isFaulty,
  onChange,
}: ContentFieldProps & { readonly isFaulty: boolean }) {
  const [text, setText] = useState(() => JSON.stringify(value, null, 2) ?? '')
  const [isBroken, setIsBroken] = useState(false)
  const type = (next: string) => {
    setText(next)
    try {
      onChange(JSON.parse(next) as unknown)
      setIsBroken(false)
    } catch {
      setIsBroken(true)
    }
  }
  return (
    <textarea
      id={id}
      rows={6}
      value={text}
      aria-invalid={isFaulty || isBroken ? true : undefined}
      className={`${INPUT_CLASS} py-2 font-mono text-[13px]`}
      onChange={(event) => type(event.target.value)}
    />
  )
}
