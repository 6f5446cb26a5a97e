'use client'

import { useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'

/** Copies a text; where the browser does not allow it, the field beside it can still be selected. */
export function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return (
    <>
      <ConsoleButton onClick={copy}>{state === 'copied' ? 'Copied' : 'Copy'}</ConsoleButton>
      <span role="status" className="sr-only">
        {state === 'copied' && 'Copied'}
        {state === 'failed' && 'Could not be copied. Select the text and copy it yourself.'}
      </span>
    </>
  )
}
