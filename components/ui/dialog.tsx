'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { ConsoleButton } from '#components/console/console-button'

type Props = {
  readonly open: boolean
  /** Called for every way out: the button, Escape, a click beside it. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
  readonly wide?: boolean
}

/**
 * A modal of the browser's own: the page behind it is inert, Escape and a click beside it close it, and the focus
 * returns to where it was. Its content exists only while it is open.
 */
export function Dialog({ open, onClose, title, footer, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-labelledby={heading}
      onClose={onClose}
      className={`console-dialog ${wide ? 'max-w-[56rem]' : 'max-w-[32rem]'}`}
    >
      {open && (
        <>
          <header className="flex items-start justify-between gap-4 border-line border-b px-5 py-3">
            <h2 id={heading} className="pt-1 font-semibold text-[16px] leading-6">
              {title}
            </h2>
            <ConsoleButton look="plain" onClick={() => dialog.current?.close()}>
              Close
            </ConsoleButton>
          </header>
          <div className="overflow-y-auto px-5 py-4">{children}</div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
              {footer}
            </footer>
          )}
        </>
      )}
    </dialog>
  )
}
