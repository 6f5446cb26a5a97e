'use client'

import { ConsoleButton } from '#components/console/console-button'

export function PrintButton() {
  return (
    <ConsoleButton look="filled" onClick={() => window.print()}>
      Print, or save as PDF
    </ConsoleButton>
  )
}
