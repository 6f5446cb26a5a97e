'use client'

import { useEffect, useRef, useState } from 'react'
import { ConsoleButton } from './console-button.tsx'
import { sendRatios } from './send-ratios.ts'

/** A publication that went through, and what it replaced. */
export type Published = {
  readonly experiment: string
  readonly version: number
  readonly ratios: Readonly<Record<string, number>>
  readonly previous: Readonly<Record<string, number>>
  readonly propagationSeconds: number
  /** False when it is live but history could not be written. */
  readonly recorded: boolean
}

type Props = {
  readonly published: Published
  /** Whether nobody has published since. */
  readonly canUndo: boolean
  readonly onUndone: (published: Published) => void
  readonly onClose: () => void
}

/** Says when a publication is live everywhere, and takes it back on demand. Stays until it is closed. */
export function PublishToast({ published, canUndo, onUndone, onClose }: Props) {
  const { experiment, version, ratios, previous, propagationSeconds: seconds, recorded } = published
  const [isLive, setIsLive] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => {
    const timer = setTimeout(() => setIsLive(true), seconds * 1_000)
    return () => clearTimeout(timer)
  }, [seconds])

  /** Publishing took the focus from its button: whoever uses the keyboard goes on here, at Undo. */
  const toast = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) toast.current?.focus()
  }, [])

  const undo = async () => {
    setIsPending(true)
    const outcome = await sendRatios({ experiment, version, ratios: previous })
    setIsPending(false)
    if (outcome.ok) onUndone({ ...outcome, experiment, ratios: previous, previous: ratios })
    else setError(`Not undone. ${outcome.message}`)
  }

  return (
    <div
      ref={toast}
      tabIndex={-1}
      className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-1 rounded-panel border border-line bg-paper px-4 py-2 shadow-overlay"
    >
      <p>
        {isLive ? `v${version} is live.` : `Live v${version} in about ${seconds} s.`}
        {!recorded && ' History could not be written.'}
        {error !== null && <span className="text-loss-text"> {error}</span>}
      </p>
      {canUndo && (
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
