'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { Dialog } from '#components/ui/dialog'
import { useToast } from '#components/ui/toast'
import type { DecisionContext } from '#lib/results/decision-context'
import type { Decision, DecisionAnswer, Replace } from './decision.ts'
import { Rehearsal } from './rehearsal.tsx'
import { sendDecision, undoDecision } from './send-decision.ts'
import { decisionDone, decisionName, tellDecision } from './tell-decision.ts'

type Props = {
  readonly context: DecisionContext
  readonly decision: Decision
  readonly onClose: () => void
}

/** Says in words what a decision changes, rehearsed against what is live, before it is carried out. */
export function DecisionSheet({ context, decision, onClose }: Props) {
  const [replace, setReplace] = useState<Replace>('all')
  const [rehearsal, setRehearsal] = useState<DecisionAnswer | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isPending, setIsPending] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const toast = useToast()
  const router = useRouter()
  const { id, version, keys, rules, hasAudience } = context

  useEffect(() => {
    let isCurrent = true
    setError(null)
    sendDecision({ id, version }, { decision, replace, dryRun: true }).then(
      (answer) => isCurrent && setRehearsal(answer),
      (refused: Error) => isCurrent && setError(refused.message),
    )
    return () => {
      isCurrent = false
    }
  }, [id, version, decision, replace])

  const carryOut = async () => {
    setIsPending(true)
    setError(null)
    try {
      const confirm = rehearsal?.biases.map(({ code }) => code) ?? []
      const done = await sendDecision(context, {
        decision,
        replace,
        dryRun: false,
        confirm,
        key: key + replace,
      })
      onClose()
      const undo = async () => {
        await undoDecision(version, done.version)
        router.refresh()
      }
      const message = `${decisionDone(decision, keys)} Live everywhere in about ${done.propagationSeconds} s.`
      toast({ message, ...(done.published && { undo }) })
      router.refresh()
    } catch (refused) {
      setError(refused instanceof Error ? refused.message : String(refused))
      setIsPending(false)
    }
  }

  const title = decisionName(decision, keys)
  const hasChoice = decision.kind === 'ship' && rules > 1 && !hasAudience
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${title}?`}
      footer={
        <>
          <ConsoleButton onClick={onClose}>Leave it as it is</ConsoleButton>
          <ConsoleButton
            look="filled"
            onClick={() => void carryOut()}
            disabled={isPending || rehearsal === null || error !== null}
          >
            {isPending ? 'Publishing…' : title}
          </ConsoleButton>
        </>
      }
    >
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1 pl-5">
          {tellDecision(decision, context, replace).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {hasChoice && <ReplaceChoice rules={rules} replace={replace} onChange={setReplace} />}
        <Rehearsal rehearsal={rehearsal} error={error} />
      </div>
    </Dialog>
  )
}

type ChoiceProps = {
  readonly rules: number
  readonly replace: Replace
  readonly onChange: (replace: Replace) => void
}

function ReplaceChoice({ rules, replace, onChange }: ChoiceProps) {
  const choices: readonly (readonly [Replace, string])[] = [
    ['all', `For everybody: the slot's ${rules} rules give way to the winner`],
    ['default', 'Only in the last rule: whom an earlier rule takes goes on seeing what it shows'],
  ]
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">Who gets it</legend>
      {choices.map(([value, label]) => (
        <label key={value} className="flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name="replace"
            className="mt-0.5 size-4"
            checked={replace === value}
            onChange={() => onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
