'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { type PausableTimer, pausableTimer } from './pausable-timer.ts'

export type Toast = {
  readonly message: string
  readonly tone?: 'done' | 'failed'
  /** Takes back what was done. What it throws is said in the toast. */
  readonly undo?: () => void | Promise<void>
}

const STAYS_MS = 10_000

type Props = { readonly toast: Toast; readonly onClose: () => void }

/** One message. While it is pointed at, or the focus is in it, its time stands still. */
export function ToastCard({ toast, onClose }: Props) {
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const end = useEffectEvent(onClose)
  const timer = useRef<PausableTimer | null>(null)
  useEffect(() => {
    timer.current = pausableTimer(STAYS_MS, () => end())
    timer.current.resume()
    return () => timer.current?.pause()
  }, [])

  /** What was done may have removed the button that had the focus: the keyboard goes on here, at Undo. */
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus()
  }, [])

  const undo = async () => {
    setIsPending(true)
    try {
      await toast.undo?.()
      onClose()
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : 'Try again')
      setIsPending(false)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only stops the clock, nothing is operated by it
    <div
      ref={card}
      tabIndex={-1}
      onPointerEnter={() => timer.current?.pause()}
      onPointerLeave={() => timer.current?.resume()}
      onFocus={() => timer.current?.pause()}
      onBlur={() => timer.current?.resume()}
      className="console-toast"
    >
      <p className={toast.tone === 'failed' ? 'text-loss-text' : ''}>
        {toast.message}
        {error !== null && <span className="text-loss-text"> Not undone. {error}</span>}
      </p>
      {toast.undo !== undefined && (
        <ConsoleButton onClick={() => void undo()} disabled={isPending}>
          {isPending ? 'Undoing…' : 'Undo'}
        </ConsoleButton>
      )}
      <ConsoleButton look="plain" onClick={onClose}>
        Close
      </ConsoleButton>
    </div>
  )
}
