import { useEffect, useRef } from 'react'

/** What opens a form carries this attribute, with the form's name. */
const OPENER = 'data-opens'

/** Takes the focus into the form that opens, and back to what opened it once the form is gone with the focus in it. */
export function useFormFocus(form: string | null, firstField: string): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = form
    if (form !== null) document.getElementById(firstField)?.focus()
    else if (before !== null && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[${OPENER}="${CSS.escape(before)}"]`)?.focus()
  }, [form, firstField])
}
