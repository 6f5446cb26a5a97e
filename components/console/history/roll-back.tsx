'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { Dialog } from '#components/ui/dialog'
import { useToast } from '#components/ui/toast'
import { type RollBackPlan, sendRollBack } from './send-roll-back.ts'

type Props = { readonly version: number; readonly liveVersion: number }
type Plan = RollBackPlan | { readonly problem: string } | null

/** Goes back to a version: first it says what would change, then it does it. The way back from there is a version too. */
export function RollBack({ version, liveVersion }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [plan, setPlan] = useState<Plan>(null)
  const [isBusy, setBusy] = useState(false)
  const router = useRouter()
  const toast = useToast()

  const open = async () => {
    setOpen(true)
    setPlan(null)
    setPlan(await sendRollBack(version, { dryRun: true, seenVersion: liveVersion }))
  }

  const confirm = async () => {
    setBusy(true)
    const done = await sendRollBack(version, { dryRun: false, seenVersion: liveVersion })
    setBusy(false)
    if ('problem' in done) return setPlan(done)
    setOpen(false)
    toast({
      message: `Version ${version} is live again, as version ${done.version}.`,
      undo: async () => {
        const undone = await sendRollBack(liveVersion, { dryRun: false, seenVersion: done.version })
        if ('problem' in undone) throw new Error(undone.problem)
        router.refresh()
      },
    })
    router.refresh()
  }

  const isReady = plan !== null && !('problem' in plan)
  return (
    <>
      <ConsoleButton onClick={() => void open()}>
        Roll back<span className="sr-only"> to version {version}</span>
      </ConsoleButton>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={`Roll back to version ${version}?`}
        footer={
          <>
            <ConsoleButton onClick={() => setOpen(false)}>Cancel</ConsoleButton>
            <ConsoleButton look="filled" disabled={!isReady || isBusy} onClick={() => void confirm()}>
              {isBusy ? 'Rolling back…' : 'Roll back'}
            </ConsoleButton>
          </>
        }
      >
        <PlanText plan={plan} />
      </Dialog>
    </>
  )
}

function PlanText({ plan }: { readonly plan: Plan }) {
  if (plan === null) return <p role="status">Looking at what would change…</p>
  if ('problem' in plan)
    return (
      <p role="alert" className="text-loss-text">
        {plan.problem}
      </p>
    )
  return (
    <div className="grid gap-3">
      <p>{plan.sentence}</p>
      {plan.notes.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5 text-warn-text">
          {plan.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="text-ink-2">It becomes version {plan.version}. Every visitor gets it within seconds.</p>
    </div>
  )
}
