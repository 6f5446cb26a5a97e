'use client'

import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { ConsoleButton } from '../console-button.tsx'
import type { PieceOutcome } from '../pieces/send-piece.ts'
import { PublishPlan } from './publish-plan.tsx'

type Props = {
  readonly isDirty: boolean
  readonly hasFaults: boolean
  readonly rehearse: () => Promise<PieceOutcome>
  readonly publish: (confirm: readonly string[]) => Promise<PieceOutcome>
  /** Shows what is live, without what was changed here. */
  readonly onDrop: () => void
  /** Takes in what somebody published meanwhile. */
  readonly onMeet: () => void
}

/** The way from rules that were changed here to visitors: what it does first, then the button that does it. */
export function ReviewRules({ isDirty, hasFaults, rehearse, publish, onDrop, onMeet }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [plan, setPlan] = useState<PieceOutcome | null>(null)
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)

  const review = async () => {
    setOpen(true)
    setPlan(null)
    setConfirmed([])
    setPlan(await rehearse())
  }
  const send = async () => {
    setBusy(true)
    const outcome = await publish(confirmed)
    setBusy(false)
    if (outcome.ok) setOpen(false)
    else setPlan(outcome)
  }
  const meet = () => {
    setOpen(false)
    onMeet()
  }

  const codes = plan?.report?.biases.map(({ code }) => code) ?? []
  const canGo = plan !== null && (plan.ok || plan.code === 'needs-confirmation')
  const isReady = canGo && codes.every((code) => confirmed.includes(code)) && !isBusy
  return (
    <>
      <ConsoleButton look="filled" disabled={!isDirty || hasFaults} onClick={() => void review()}>
        Review and publish
      </ConsoleButton>
      {isDirty && (
        <ConsoleButton look="plain" onClick={onDrop}>
          Drop the changes
        </ConsoleButton>
      )}
      <p className="text-[13px] text-ink-2" aria-live="polite">
        {isDirty ? 'Not published: visitors see the rules as they were.' : ''}
      </p>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Review and publish"
        footer={
          <>
            <ConsoleButton onClick={() => setOpen(false)}>Cancel</ConsoleButton>
            {plan?.ok === false && plan.code === 'overtaken' ? (
              <ConsoleButton look="filled" onClick={meet}>
                Show theirs beside mine
              </ConsoleButton>
            ) : (
              <ConsoleButton look="filled" disabled={!isReady} onClick={() => void send()}>
                {isBusy ? 'Publishing…' : 'Publish'}
              </ConsoleButton>
            )}
          </>
        }
      >
        <PublishPlan plan={plan} confirmed={confirmed} onConfirm={setConfirmed} />
      </Dialog>
    </>
  )
}
