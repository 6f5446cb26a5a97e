'use client'

import { ConsoleButton } from '#components/console/console-button'
import { useToast } from '#components/ui/toast'

/** Copies the results as a text. */
export function CopySummary({ text }: { readonly text: string }) {
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ message: 'The summary is copied.' })
    } catch {
      toast({ message: 'The browser did not allow to copy.', tone: 'failed' })
    }
  }
  return <ConsoleButton onClick={() => void copy()}>Copy summary</ConsoleButton>
}
