'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { useToast } from '#components/ui/toast'
import { sendKeep } from './send-keep.ts'
import { sendRollBack } from './send-roll-back.ts'

type Props = {
  readonly liveVersion: number
  readonly publishedVersion: number
  /** What cannot be read can only be taken back. */
  readonly isBroken: boolean
  /** Whether the version before the edit is still there to go back to. */
  readonly canTakeBack: boolean
}

/** Decides an outside edit where it is shown. Either way the edit is a version of history, so both can be undone. */
export function KeepOrTakeBack({ liveVersion, publishedVersion, isBroken, canTakeBack }: Props) {
  const [busy, setBusy] = useState<'keep' | 'take-back' | null>(null)
  const router = useRouter()
  const toast = useToast()

  const goTo = async (version: number, seenVersion: number) => {
    const answer = await sendRollBack(version, { dryRun: false, seenVersion })
    if ('problem' in answer) throw new Error(answer.problem)
    router.refresh()
    return answer
  }

  const run = async (what: 'keep' | 'take-back') => {
    setBusy(what)
    try {
      const done = what === 'keep' ? await keep() : await goTo(publishedVersion, liveVersion)
      const undoTo = what === 'keep' ? publishedVersion : done.version - 1
      toast({
        message:
          what === 'keep'
            ? `The edit is kept, as version ${done.version}.`
            : `Version ${publishedVersion} is live again, as version ${done.version}.`,
        ...(canTakeBack && { undo: async () => void (await goTo(undoTo, done.version)) }),
      })
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : 'Nothing was changed.', tone: 'failed' })
    }
    setBusy(null)
  }

  const keep = async () => {
    const done = await sendKeep(liveVersion)
    if ('problem' in done) throw new Error(done.problem)
    router.refresh()
    return done
  }

  return (
    <div className="flex flex-wrap gap-2">
      {!isBroken && (
        <ConsoleButton look="filled" disabled={busy !== null} onClick={() => void run('keep')}>
          {busy === 'keep' ? 'Keeping…' : 'Keep the edit'}
        </ConsoleButton>
      )}
      {canTakeBack && (
        <ConsoleButton
          look={isBroken ? 'filled' : 'quiet'}
          disabled={busy !== null}
          onClick={() => void run('take-back')}
        >
          {busy === 'take-back' ? 'Taking it back…' : `Take it back to version ${publishedVersion}`}
        </ConsoleButton>
      )}
    </div>
  )
}
